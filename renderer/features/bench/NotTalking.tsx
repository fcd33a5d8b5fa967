import { deviceSegment, href } from '#renderer/app/router.ts';
import { heard } from '#renderer/language/heard.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { CpeSummary, Diagnosis } from '#shared/acs.ts';
import { serialOfCpe } from '#shared/cpe-key.ts';
import type { CpeKey } from '#shared/ids.ts';
import { useDevicesOfSerial } from './use-devices-of-serial.ts';

type Props = {
  readonly diagnoses: readonly Diagnosis[];
  readonly cpes: ReadonlyMap<CpeKey, CpeSummary>;
};

/** Who tried and does not get through: the first cause and the next step of each. Nothing at all while all is well. */
export function NotTalking({ diagnoses, cpes }: Props) {
  if (diagnoses.length === 0) return null;
  return (
    <section aria-labelledby="not-talking" className="mt-4 border-t">
      <div className="flex h-8 items-center justify-between border-b bg-sunken px-4 text-small text-soft">
        <h2 id="not-talking">{t('Not talking, and why')}</h2>
        <span className="tabular">{diagnoses.length}</span>
      </div>
      <ul aria-live="polite">
        {diagnoses.map((diagnosis) => (
          <li key={diagnosis.id} className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2 border-b px-4 py-2">
            <span className="flex h-5 items-center">
              <StatusMark tone="waiting" />
            </span>
            <div className="min-w-0">
              <div className="flex items-baseline justify-between gap-2">
                <Who diagnosis={diagnosis} cpe={diagnosis.cpe === null ? undefined : cpes.get(diagnosis.cpe)} />
                <span className="shrink-0 text-small text-soft">
                  {diagnosis.times === 1 ? null : `${plural('once', '{count} times', diagnosis.times)}, `}
                  <TimeAgo at={diagnosis.lastSeen} />
                </span>
              </div>
              <p className="wrap-anywhere">{heard(diagnosis.words)}</p>
              <p className="text-small text-soft wrap-anywhere">{heard(diagnosis.next)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type WhoProps = { readonly diagnosis: Diagnosis; readonly cpe: CpeSummary | undefined };

/** The CPE where it got in once, the device it claims to be where not, its address where it never said who it is. */
function Who({ diagnosis, cpe }: WhoProps) {
  if (cpe === undefined) {
    const serial = diagnosis.cpe === null ? null : serialOfCpe(diagnosis.cpe);
    return serial === null ? (
      <span className="mono min-w-0 truncate font-strong">{diagnosis.peer ?? diagnosis.cpe ?? ''}</span>
    ) : (
      <Claimed serial={serial} />
    );
  }
  return (
    <a href={href('bench', cpe.key)} className="mono min-w-0 truncate font-strong text-accent">
      {cpe.serialNumber}
    </a>
  );
}

/** Its record is where most of what keeps a CPE out is put right. */
function Claimed({ serial }: { readonly serial: string }) {
  const [device] = useDevicesOfSerial(serial) ?? [];
  if (device === undefined) return <span className="mono min-w-0 truncate font-strong">{serial}</span>;
  return (
    <a href={href('device', deviceSegment(device.key))} className="mono min-w-0 truncate font-strong text-accent">
      {serial}
    </a>
  );
}
