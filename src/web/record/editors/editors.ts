import type { FieldKind } from '#domain/fields/field.ts';
import { AccountEditor } from './account-editor.tsx';
import { AddressesEditor } from './addresses-editor.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import { CriteriaEditor } from './criteria-editor.tsx';
import { DateEditor } from './date-editor.tsx';
import type { Editor } from './editor.ts';
import { EmailsEditor } from './emails-editor.tsx';
import { ListItemEditor, ListItemsEditor } from './list-editors.tsx';
import { LongTextEditor } from './long-text-editor.tsx';
import { MomentEditor } from './moment-editor.tsx';
import { MoneyEditor, NumberEditor, WholeNumberEditor } from './number-editor.tsx';
import { PersonEditor } from './person-editor.tsx';
import { PhonesEditor } from './phones-editor.tsx';
import { RecordLinkEditor } from './record-link-editor.tsx';
import { StarsEditor } from './stars-editor.tsx';
import { TextEditor } from './text-editor.tsx';
import { WebsitesEditor } from './websites-editor.tsx';
import { YesNoEditor } from './yes-no-editor.tsx';

/** How a field of each kind is entered. A kind without an editor is not entered in a section of the form. */
const editors: Record<FieldKind, Editor | null> = {
  text: TextEditor,
  longText: LongTextEditor,
  choice: ChoiceEditor,
  stars: StarsEditor,
  yesNo: YesNoEditor,
  date: DateEditor,
  timestamp: MomentEditor,
  wholeNumber: WholeNumberEditor,
  number: NumberEditor,
  money: MoneyEditor,
  person: PersonEditor,
  account: AccountEditor,
  listItem: ListItemEditor,
  listItems: ListItemsEditor,
  recordLink: RecordLinkEditor,
  picture: null,
  criteria: CriteriaEditor,
  changeSets: null,
  emails: EmailsEditor,
  phones: PhonesEditor,
  addresses: AddressesEditor,
  websites: WebsitesEditor,
  custom: null,
};

/** How a field of a kind is entered, by itself; null where it is not. */
export function editorOf(kind: FieldKind): Editor | null {
  return editors[kind];
}
