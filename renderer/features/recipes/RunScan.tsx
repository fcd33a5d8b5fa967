import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { RunId } from '#shared/recipe/bench-run.ts';

/** The field a scanner types into; it empties itself and keeps the focus. */
export function RunScan({ run }: { readonly run: RunId }) {
  const [serial, setSerial] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const scan = useAction(async (text: string) => {
    const { known } = await client.recipes.scan({ run, serial: text });
    setSaid(known ? t('{text} was on the list', { text }) : t('{text} is on the list', { text }));
  });
  useEffect(() => {
    if (scan.problem !== null) setSaid(heard(scan.problem.words));
  }, [scan.problem]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = serial.trim();
    if (text === '') return;
    setSerial('');
    scan.run(text);
    input.current?.focus();
  };
  return (
    <form className="flex items-center gap-2" onSubmit={submit}>
      <span role="status" className="text-tiny text-soft">
        {said}
      </span>
      <span className="w-32">
        <TextInput
          ref={input}
          mono
          value={serial}
          aria-label={t('Scan a serial')}
          placeholder={t('Scan a serial')}
          onChange={(event) => setSerial(event.currentTarget.value)}
        />
      </span>
    </form>
  );
}
