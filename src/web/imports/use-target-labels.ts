import { useQuery } from '@tanstack/react-query';
import type { OwnListItem } from '#contract/own-lists.ts';
import type { Bilingual } from '#domain/fields/field.ts';
import { isSlot, type TargetLabels, usualTargetLabels } from '#domain/imports/import-targets.ts';
import { type LabelledKind, labelLists } from '#domain/own-lists/own-lists.ts';
import { orpc } from '../api/client.ts';
import { offered } from '../own-lists/use-own-list.ts';

/** The labels that columns can be imported under: those that the firm's lists offer. */
export function useTargetLabels(): TargetLabels {
  return useQuery({ ...orpc.ownLists.all.queryOptions(), select: labelsOf }).data ?? usualTargetLabels;
}

function labelsOf({ items }: { items: OwnListItem[] }): TargetLabels {
  const of = (kind: LabelledKind) =>
    offered(items).flatMap(({ list, key, labels }) =>
      list === labelLists[kind] && key !== null && !isSlot(key)
        ? [{ key, label: inMidSentence(labels) }]
        : [],
    );
  return { emails: of('emails'), phones: of('phones'), addresses: of('addresses'), websites: of('websites') };
}

/** A label that comes with Winnow begins with a capital where it stands alone. */
function inMidSentence({ en, nb }: Bilingual): Bilingual {
  return { en: uncapitalised(en), nb: uncapitalised(nb) };
}

/** Leaves alone what is written with more capitals: LinkedIn, VoIP. */
function uncapitalised(text: string): string {
  return text.slice(1) === text.slice(1).toLocaleLowerCase()
    ? text.charAt(0).toLocaleLowerCase() + text.slice(1)
    : text;
}
