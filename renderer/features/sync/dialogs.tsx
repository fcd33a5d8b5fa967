import { useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { OutboxEntry } from '#shared/outbox.ts';
import { discardWords } from './words.ts';

type DiscardProps = {
  readonly open: boolean;
  readonly entry: OutboxEntry;
  readonly sentence: string;
  readonly later: number;
  readonly onClose: () => void;
  readonly onDiscard: () => void;
};

/** Names what is lost before it is. */
export function DiscardDialog({ open, entry, sentence, later, onClose, onDiscard }: DiscardProps) {
  const { title, lost, alsoLost } = discardWords(entry, sentence, later);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button
            look="danger"
            onClick={() => {
              onClose();
              onDiscard();
            }}
          >
            {t('Discard')}
          </Button>
        </>
      }
    >
      <p className="wrap-anywhere">{lost}</p>
      {alsoLost === null ? null : <p className="mt-2 font-strong">{alsoLost}</p>}
      <p className="mt-2 text-soft">{t('A receipt keeps what it was.')}</p>
    </Dialog>
  );
}

type SendProps = {
  readonly open: boolean;
  readonly entry: OutboxEntry;
  readonly sentence: string;
  readonly onClose: () => void;
  readonly onSend: () => void;
};

/** Sending an operation again of which nobody knows whether it ran. A factory reset wants the device's name typed. */
export function SendAgainDialog({ open, entry, sentence, onClose, onSend }: SendProps) {
  const [typed, setTyped] = useState('');
  const { intent } = entry;
  const wipes = intent.kind === 'operation' && (intent.flag === 'factory' || intent.flag === 'device_factory');
  const allowed = !wipes || typed.trim() === entry.label.trim();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('Send “{sentence}” again?', { sentence })}
      words={t('Nobody knows whether {label} did it already. Sent again it may run twice.', { label: entry.label })}
      footer={
        <>
          <Button onClick={onClose}>{t('Do not send')}</Button>
          <Button
            look="danger"
            disabled={!allowed}
            onClick={() => {
              onClose();
              onSend();
            }}
          >
            {t('Send again')}
          </Button>
        </>
      }
    >
      {wipes ? (
        <Field label={t('Type the device’s name to go on: {label}', { label: entry.label })}>
          <TextInput value={typed} onValueChange={setTyped} />
        </Field>
      ) : (
        <p className="text-soft">{t('Check again first: Demarc then reads whether the device did it.')}</p>
      )}
    </Dialog>
  );
}
