import { useTranslation } from 'react-i18next';
import { traitsOf } from '#domain/own-lists/own-lists.ts';
import { useMay } from '../auth/use-me.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './own-lists.module.css';
import { languagesFrom } from './reading-order.ts';

/** What stands in the columns of a list; each input has its own name, so nobody needs them read out. */
export function ItemHeadings({ list }: { list: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayManage = useMay('settings.manage');
  const [trait] = traitsOf(list) ?? [];
  if (!mayManage) return null;
  return (
    <div className={classes.headings} data-trait={trait} aria-hidden>
      {languagesFrom(language).map((each) => (
        <span key={each}>{t(`ownLists.languages.${each}`)}</span>
      ))}
      {(trait === 'probability' || trait === 'initiators') && <span>{t(`ownLists.traits.${trait}`)}</span>}
      <span className={classes.used}>{t('ownLists.used')}</span>
    </div>
  );
}
