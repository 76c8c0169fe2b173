import { Button, TextInput } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseLine } from '#domain/quick-add/parse-line.ts';
import { isPersonType } from '#domain/records/record-types.ts';
import { announce } from '../../design/live-region.tsx';
import { useEnter, useForm, useFormState } from '../form/form-context.ts';
import classes from './quick-add.module.css';
import { valuesOfLine } from './values-of-line.ts';

/** One line about a person, or a pasted signature, that fills the form: "Kari Nordmann, Fjord AS, kari@fjord.no". */
export function QuickAdd() {
  const { store } = useForm();
  const isNew = useFormState((state) => state.id === null);
  const isPerson = isPersonType(store.state.type);
  return isNew && isPerson ? <QuickAddLine /> : null;
}

function QuickAddLine() {
  const { t } = useTranslation();
  const { store } = useForm();
  const enter = useEnter();
  const [line, setLine] = useState('');
  const fill = () => {
    if (line.trim() === '') return;
    enter(valuesOfLine(parseLine(line), store.state.values));
    setLine('');
    announce(t('record.quickAdd.filled'));
  };
  return (
    <div className={classes.line}>
      <TextInput
        className={classes.input}
        aria-label={t('record.quickAdd.label')}
        placeholder={t('record.quickAdd.placeholder')}
        leftSection={<IconBolt size={16} stroke={1.5} />}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onPaste={(event) => {
          // A signature has several lines, which the field would run together.
          const text = event.clipboardData.getData('text');
          if (!text.includes('\n')) return;
          event.preventDefault();
          enter(valuesOfLine(parseLine(text), store.state.values));
          announce(t('record.quickAdd.filled'));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          fill();
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Button variant="default" onClick={fill}>
        {t('record.quickAdd.fill')}
      </Button>
    </div>
  );
}
