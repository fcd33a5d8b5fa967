import { href } from '#renderer/app/router.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';
import { useDiagnosis } from './use-diagnosis.ts';

/** Why the device does not get through to the ACS of this laptop: the first cause and the way out. Nothing while it does. */
export function WhySilent({ device: { record } }: { readonly device: ShownDevice }) {
  const diagnosis = useDiagnosis(record.serial_number ?? null);
  if (diagnosis === null) return null;
  return (
    <Section
      title={t('It calls this laptop and does not get through')}
      aside={
        <>
          <span className="tabular">
            {plural('once', '{count} times', diagnosis.times)}, <TimeAgo at={diagnosis.lastSeen} />
          </span>
          <a href={href('bench')} className="rounded-sm text-accent underline underline-offset-2">
            {t('Bench')}
          </a>
        </>
      }
    >
      <ProblemNotice tone="waiting" problem={diagnosis} />
    </Section>
  );
}
