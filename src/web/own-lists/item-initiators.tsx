import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnListItem } from '#contract/own-lists.ts';
import type { RecordLinkType } from '#domain/fields/field.ts';
import { isRecordLinkType, recordLinkTypes } from '#domain/records/link-types.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useTypeNames } from '../record/type-words.ts';
import classes from './own-lists.module.css';
import type { ChangeItem } from './use-change-item.ts';

/** Which record types can have brought a record with a source, the likeliest first: the order in which they are ticked. */
export function ItemInitiators({ item, onChange }: { item: OwnListItem; onChange: ChangeItem }) {
  const { t } = useTranslation();
  const namesOf = useTypeNames();
  const { name } = item;
  // A type that was deleted is no longer told of, nor kept.
  const initiators = item.initiators.filter(isRecordLinkType);
  const said = capitalised(initiators.map((type) => namesOf(type).many).join(', '));
  const toggle = (type: RecordLinkType): void => {
    const next = initiators.includes(type)
      ? initiators.filter((other) => other !== type)
      : [...initiators, type];
    void onChange({ initiators: next }, { initiators });
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.initiators}
          justify="space-between"
          rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}
          aria-label={t('ownLists.initiatorsOf', { name, types: said || t('ownLists.anyInitiator') })}
        >
          {said || t('ownLists.anyInitiator')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" role="group" aria-label={t('ownLists.traits.initiators')}>
          <p className={classes.text}>{t('ownLists.initiatorsText')}</p>
          {recordLinkTypes().map((type) => (
            <Checkbox
              key={type}
              checked={initiators.includes(type)}
              label={capitalised(namesOf(type).many)}
              onChange={() => toggle(type)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
