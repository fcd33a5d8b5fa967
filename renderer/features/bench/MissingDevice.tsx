import { SearchX } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { client } from '#renderer/app/host.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { Absence, AbsenceCheck } from '#shared/acs-surroundings.ts';

/** For a device that never called: looks from this computer towards it, and names the first thing that is wrong. */
export function MissingDevice() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon={<SearchX size={14} />} onClick={() => setOpen(true)}>
        {t('A device does not appear?')}
      </Button>
      {open ? <LookDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function LookDialog({ onClose }: { readonly onClose: () => void }) {
  const [address, setAddress] = useState('');
  const [found, setFound] = useState<Absence | null>(null);
  const looking = useAction(async (at: string) => {
    setFound(null);
    setFound(await client.acs.whyAbsent({ address: at }));
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '' && !looking.busy) looking.run(address.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Why does it not appear?')}
      words={t(
        'Type the address of the device. This computer looks at its own side and at the way there; the device is not changed.',
      )}
    >
      <form onSubmit={onSubmit} className="flex flex-col gap-3">
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2">
          <Field label={t('Address of the device')}>
            <TextInput mono placeholder="192.168.88.1" value={address} onValueChange={(next) => setAddress(next)} />
          </Field>
          <Button type="submit" look="primary" busy={looking.busy} disabled={address.trim() === ''}>
            {looking.busy ? t('Looking…') : t('Look')}
          </Button>
        </div>
        {looking.problem === null ? null : <ProblemNotice problem={looking.problem} />}
        {found === null ? null : (
          <>
            <ProblemNotice problem={found} tone={found.cause === 'came' ? 'up' : 'waiting'} />
            <ul aria-label={t('What was looked at')} className="flex flex-col gap-1">
              {found.checks.map((check) => (
                <Check key={check.what} check={check} />
              ))}
            </ul>
          </>
        )}
      </form>
    </Dialog>
  );
}

const TONES: Readonly<Record<AbsenceCheck['result'], Tone>> = { fine: 'up', wrong: 'down', unknown: 'idle' };

function Check({ check: { what, result, words } }: { readonly check: AbsenceCheck }) {
  return (
    <li className="grid grid-cols-[120px_minmax(0,1fr)] gap-2">
      <StatusMark tone={TONES[result]}>{what}</StatusMark>
      <span className="text-soft wrap-anywhere">{words}</span>
    </li>
  );
}
