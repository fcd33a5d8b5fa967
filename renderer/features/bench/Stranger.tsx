import { ArrowRight, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { NewDevice } from '#renderer/app/device-view.ts';
import { useField } from '#renderer/app/field.tsx';
import { useIsRemote } from '#renderer/app/is-remote.ts';
import { deviceSegment, href } from '#renderer/app/router.ts';
import { useReferences } from '#renderer/cache/hooks.ts';
import type { FleetRow } from '#renderer/cache/types.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { CpeSummary } from '#shared/acs.ts';
import { draftOfCpe } from './adopt.ts';
import { LetIn } from './LetIn.tsx';
import { OnboardingButton } from './Onboarding.tsx';
import { useDevicesOfSerial } from './use-devices-of-serial.ts';

/** A CPE the ACS has no record for: the device it is by its serial number, or the way to make it one. */
export function Stranger({ cpe }: { readonly cpe: CpeSummary }) {
  const known = useDevicesOfSerial(cpe.serialNumber);
  // Its place is kept while the cache is looked through.
  if (known === null)
    return <p className="flex min-h-control items-center text-soft">{t('Looking it up in the inventory…')}</p>;
  const [device, ...others] = known;
  return device === undefined ? <Unknown cpe={cpe} /> : <Known cpe={cpe} device={device} others={others.length} />;
}

type KnownProps = { readonly cpe: CpeSummary; readonly device: FleetRow; readonly others: number };

function Known({ cpe, device, others }: KnownProps) {
  const remote = useIsRemote();
  return (
    <div className="flex flex-col gap-1" aria-live="polite">
      <div className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-1">
        <a
          href={href('device', deviceSegment(device.key))}
          className="inline-flex min-w-0 items-center gap-1 font-strong text-accent"
        >
          <span className="truncate">{device.name ?? device.serial_number ?? t('Without a name')}</span>
          <ArrowRight size={14} aria-hidden="true" className="shrink-0" />
        </a>
        <StatusMark tone={others === 0 ? 'up' : 'waiting'}>
          {others === 0
            ? t('Same serial number')
            : plural(
                'Same serial number, and so has {count} other device',
                'Same serial number, and so have {count} other devices',
                others,
              )}
        </StatusMark>
      </div>
      {remote && device.local === null && others === 0 ? (
        <LetIn cpe={cpe} />
      ) : (
        <p className="text-small text-soft">{nextWords(device, others)}</p>
      )}
    </div>
  );
}

function nextWords({ local }: FleetRow, others: number): string {
  if (others > 0) return t('Which of them it is, is not guessed: correct the serial numbers first.');
  return local === null
    ? t('It is in the inventory. The ACS knows it from its next Inform on: ask it to call, or wait.')
    : t('Created on this laptop. The ACS knows it from its next Inform on: ask it to call, or wait.');
}

function Unknown({ cpe }: { readonly cpe: CpeSummary }) {
  const [creating, setCreating] = useState(false);
  const remote = useIsRemote();
  const { types } = useReferences(useField());
  return (
    <>
      <ProblemNotice
        tone="idle"
        problem={{
          words: t('A stranger: no device in the inventory has this serial number.'),
          next: t(
            'It is answered and shown here, and nothing is sent to it. Create a device with this serial number to act on it.',
          ),
        }}
        action={
          <span className="flex shrink-0 flex-wrap justify-end gap-1">
            {remote ? null : <OnboardingButton draft={{ oui: cpe.oui, productClass: cpe.productClass }} />}
            <Button look="primary" icon={<Plus size={14} />} onClick={() => setCreating(true)}>
              {t('Create device…')}
            </Button>
          </span>
        }
      />
      {creating ? (
        <Suspense>
          <NewDevice
            initial={{ of: cpe.key, values: draftOfCpe(cpe, types) }}
            onClose={() => setCreating(false)}
            // Nobody is taken away from the bench: here one sees the CPE become the device.
            onCreated={() => setCreating(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
