import { useState } from 'react';
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
          <Button onClick={onClose}>Keep it</Button>
          <Button
            look="danger"
            onClick={() => {
              onClose();
              onDiscard();
            }}
          >
            Discard
          </Button>
        </>
      }
    >
      <p className="wrap-anywhere">{lost}</p>
      {alsoLost === null ? null : <p className="mt-2 font-strong">{alsoLost}</p>}
      <p className="mt-2 text-soft">A receipt keeps what it was.</p>
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
      title={`Send “${sentence}” again?`}
      words={`Nobody knows whether ${entry.label} did it already. Sent again it may run twice.`}
      footer={
        <>
          <Button onClick={onClose}>Do not send</Button>
          <Button
            look="danger"
            disabled={!allowed}
            onClick={() => {
              onClose();
              onSend();
            }}
          >
            Send again
          </Button>
        </>
      }
    >
      {wipes ? (
        <Field label={`Type the device’s name to go on: ${entry.label}`}>
          <TextInput value={typed} onValueChange={setTyped} />
        </Field>
      ) : (
        <p className="text-soft">Check again first: Demarc then reads whether the device did it.</p>
      )}
    </Dialog>
  );
}
