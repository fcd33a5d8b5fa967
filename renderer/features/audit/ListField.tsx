import type { ClipboardEvent } from 'react';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { FilePicker } from '#renderer/ui/FilePicker.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextArea } from '#renderer/ui/TextInput.tsx';
import type { ExpectedList } from '#shared/audit/expected-list.ts';
import type { List } from './use-scope.ts';

/** A list longer than this is not drawn in a field: laying out thousands of lines takes seconds. */
const DRAWN_LENGTH = 20_000;

/** Where a list comes in: typed, pasted, or out of a file. */
export function ListField({ list, setList }: { readonly list: List; readonly setList: (list: List) => void }) {
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (text.length <= DRAWN_LENGTH) return;
    event.preventDefault();
    setList({ name: t('pasted list'), text });
  };
  if (list.text.length > DRAWN_LENGTH) {
    const lines = list.text.split('\n').filter((line) => line.trim() !== '').length;
    return (
      <div className="flex items-center gap-3">
        <span className="tabular min-w-0 truncate">{t('{lines} lines of {name}', { lines, name: list.name })}</span>
        <Button onClick={() => setList({ name: '', text: '' })}>{t('Take another list')}</Button>
      </div>
    );
  }
  return (
    <>
      <Field
        label={t('List of serial numbers')}
        hint={t('Paste it, or choose a CSV file. With titles: serial, mac, label, name, type, location.')}
      >
        <TextArea
          value={list.text}
          rows={4}
          onPaste={onPaste}
          onChange={({ target }) => setList({ ...list, text: target.value })}
        />
      </Field>
      <FilePicker
        label={t('CSV file')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        chosen={list.name === '' ? null : list.name}
        onChoose={(file) => void file.text().then((text) => setList({ name: file.name, text }))}
      />
    </>
  );
}

const FAULTS_SHOWN = 5;

/** Why a list is not taken, line by line. */
export function ListFaults({ faults }: { readonly faults: Extract<ExpectedList, { is: 'refused' }>['faults'] }) {
  const words = faults
    .slice(0, FAULTS_SHOWN)
    .map(({ line, words: what }) => t('Line {line}: {what}', { line, what: heard(what) }));
  const more = faults.length - words.length;
  return (
    <ProblemNotice
      problem={{
        words: [
          t('The list cannot be used.'),
          ...words,
          ...(more > 0 ? [plural('And {count} more.', 'And {count} more.', more)] : []),
        ].join(' '),
        next: t('Correct the list where it was made, and choose it again. Nothing of it was taken.'),
      }}
    />
  );
}
