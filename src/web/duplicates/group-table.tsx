import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DuplicateMember } from '#contract/duplicates.ts';
import { describeType } from '#domain/records/record-types.ts';
import { capitalised } from '../i18n/capitalised.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { recordAddresses } from '../record/record-addresses.ts';
import classes from './duplicates.module.css';

/** Of three or more beside each other: pixels of a column, and of the words before them. */
const leastWidth = 160;
const labelWidth = 104;

type Line = { key: string; label: string; of: (member: DuplicateMember) => string };

function linesOf(t: TFunction, when: (moment: string) => string): Line[] {
  return [
    {
      key: 'work',
      label: t('duplicates.facts.work'),
      of: ({ jobTitle, company }) => joined(jobTitle, company),
    },
    { key: 'emails', label: t('duplicates.facts.emails'), of: ({ emails }) => joined(...emails) },
    { key: 'phones', label: t('duplicates.facts.phones'), of: ({ phones }) => joined(...phones) },
    { key: 'websites', label: t('duplicates.facts.websites'), of: ({ websites }) => joined(...websites) },
    { key: 'city', label: t('duplicates.facts.city'), of: ({ city }) => city ?? '' },
    { key: 'assignedTo', label: t('duplicates.facts.assignedTo'), of: ({ assignedTo }) => assignedTo ?? '' },
    { key: 'createdAt', label: t('duplicates.facts.createdAt'), of: ({ createdAt }) => when(createdAt) },
  ];
}

/** The members of a group beside each other; what differs stands out. Lines that say nothing of anybody are left out. */
export function GroupTable({ members }: { members: readonly DuplicateMember[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const lines = linesOf(t, format.date).filter((line) => members.some((member) => line.of(member) !== ''));
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        style={members.length > 2 ? { minWidth: labelWidth + members.length * leastWidth } : undefined}
      >
        <thead>
          <tr>
            <td className={classes.corner} />
            {members.map((member) => (
              <th key={member.id} scope="col">
                <Link {...recordAddresses(member.type).open(member.id)}>
                  <bdi>{member.name}</bdi>
                </Link>
                <span className={classes.type}>
                  {[
                    member.type !== 'account' && capitalised(describeType(member.type).label.one[language]),
                    member.since !== null && t(`duplicates.since.${member.since}`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} data-differs={differs(line, members) || undefined}>
              <th scope="row">{line.label}</th>
              {members.map((member) => (
                <td key={member.id}>
                  <bdi>{line.of(member) || '–'}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function joined(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(', ');
}

function differs(line: Line, members: readonly DuplicateMember[]): boolean {
  return line.key !== 'createdAt' && new Set(members.map((member) => line.of(member).toLowerCase())).size > 1;
}
