import { memo } from 'react';
import type { FieldKind } from '#domain/fields/field.ts';
import type { PlacedSection } from '#domain/forms/form-layout.ts';
import { fieldsOf } from '#domain/records/record-types.ts';
import { Card } from '../../design/card.tsx';
import { actionsOf } from '../editors/field-actions.ts';
import { formEditorOf } from '../editors/form-editors.ts';
import { useForm } from '../form/form-context.ts';
import classes from './sections.module.css';
import { useSectionTitle } from './use-section-title.ts';

/** Kinds that need the whole width. */
const wideKinds: ReadonlySet<FieldKind> = new Set(['addresses', 'longText', 'stars', 'criteria']);

/** Kinds that stand beside two others. */
const tallKinds: ReadonlySet<FieldKind> = new Set(['phones']);

/** Sections that are called after one of their fields. */
const namesakes: Readonly<Record<string, string>> = { comments: 'comments', rating: 'rating' };

interface FormSectionProps extends Pick<PlacedSection, 'section' | 'label'> {
  /** Its fields, by the field that each group is entered under. */
  heads: readonly string[];
}

/**
 * A section is its fields, two to a line where there is room. Where its title says what the label of the first would,
 * it says it for both. Renders again for nothing but its own fields: the page around it does so with every letter of
 * the name.
 */
export const FormSection = memo(function FormSection({ section, label, heads }: FormSectionProps) {
  const title = useSectionTitle(useForm().store.state.type)({ section, label });
  const titled = heads.find((key, place) => place === 0 && key === namesakes[section] && label === undefined);
  const Actions = titled && actionsOf(titled);
  return (
    <Card title={title} isGroup actions={Actions && <Actions fieldKey={titled} />}>
      <div className={classes.fields}>
        {heads.map((key) => (
          <FieldOfForm key={key} fieldKey={key} isTitled={key === titled} />
        ))}
      </div>
    </Card>
  );
});

function FieldOfForm({ fieldKey, isTitled }: { fieldKey: string; isTitled: boolean }) {
  const field = fieldsOf(useForm().store.state.type)[fieldKey];
  const Editor = field && formEditorOf(fieldKey, field.kind);
  const Actions = actionsOf(fieldKey);
  if (!Editor) return null;
  return (
    <div
      className={classes.field}
      data-wide={wideKinds.has(field.kind) || undefined}
      data-tall={tallKinds.has(field.kind) || undefined}
    >
      {Actions && !isTitled && (
        <div className={classes.actions}>
          <Actions fieldKey={fieldKey} />
        </div>
      )}
      <Editor fieldKey={fieldKey} hideLabel={isTitled} />
    </div>
  );
}
