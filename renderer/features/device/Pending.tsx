import { operationWords } from '#renderer/app/record-words.ts';
import { t } from '#renderer/language/speak.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { OperationKind } from '#shared/operation.ts';
import { type PendingSetting, parsePendingSettings } from '#shared/pending-settings.ts';
import type { OperationsState } from './operations.ts';
import { Section } from './Section.tsx';
import type { ShownDevice } from './shown-device.ts';

/** A name of `pending_settings` in words; a timed one carries the suffix `_scheduled`. */
function pendingWords(name: string): string {
  const kind = OperationKind.safeParse(name.replace(/_scheduled$/, ''));
  return kind.success ? operationWords(kind.data) : name.replaceAll('_', ' ');
}

function When({ state }: { readonly state: PendingSetting['state'] }) {
  if (state === null || state === 'pending') return t('at the next session');
  return Number.isNaN(Date.parse(state)) ? state : <TimeAgo at={state} />;
}

type Props = { readonly device: ShownDevice; readonly known: OperationsState };

/** What the control server still has to do to the device, in its order; less what the operations above show in full. */
export function Pending({ device, known }: Props) {
  const shown = new Set<string>(known.state === 'known' ? known.operations.map(({ kind }) => kind) : []);
  const pending = parsePendingSettings(device.record.pending_settings).filter(({ name }) => !shown.has(name));
  if (pending.length === 0) return null;
  return (
    <Section title={t('Pending on the control server')}>
      <ul>
        {pending.map(({ name, state }) => (
          <li key={`${name} ${state ?? ''}`} className="flex min-h-6 items-center justify-between gap-3">
            <StatusMark tone="waiting" loud={false}>
              {pendingWords(name)}
            </StatusMark>
            <span className="text-soft">
              <When state={state} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
