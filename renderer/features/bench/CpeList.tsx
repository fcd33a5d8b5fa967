import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDeviceName } from '#renderer/app/device-name.ts';
import { eventsWords } from '#renderer/app/event-words.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import type { CpeSummary } from '#shared/acs.ts';
import type { DeviceRef } from '#shared/ids.ts';

type Unknown = { readonly key: string; readonly sessions: number };
type Props = {
  readonly cpes: readonly CpeSummary[];
  /** Sessions of peers who never said who they are, where there are some. */
  readonly unknown: Unknown | null;
  /** Devices of which an operation waits for a person's decision. */
  readonly undecided: ReadonlySet<DeviceRef>;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
};

/** Who talks to the ACS. The order is that of first acquaintance and does not move when somebody informs. */
export function CpeList({ cpes, unknown, undecided, selected, onSelect }: Props) {
  const items: readonly (CpeSummary | Unknown)[] = unknown === null ? cpes : [...cpes, unknown];
  if (items.length === 0) return null;
  return (
    <PickList
      label={t('CPEs')}
      items={items}
      idOf={({ key }) => key}
      selected={selected}
      onSelect={onSelect}
      takesFocus
    >
      {(item) =>
        'oui' in item ? (
          <CpeRow cpe={item} needsYou={item.device !== null && undecided.has(item.device)} />
        ) : (
          <UnknownRow sessions={item.sessions} />
        )
      }
    </PickList>
  );
}

function UnknownRow({ sessions }: { readonly sessions: number }) {
  return (
    <div className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2 border-b px-4 py-2">
      <span className="flex h-5 items-center">
        <StatusMark tone="waiting" />
      </span>
      <span className="font-strong">{t('Without a name')}</span>
      <span className="col-start-2 text-small text-soft">
        {plural(
          '{count} session in which nobody said who it is',
          '{count} sessions in which nobody said who it is',
          sessions,
        )}
      </span>
    </div>
  );
}

function CpeRow({ cpe, needsYou }: { readonly cpe: CpeSummary; readonly needsYou: boolean }) {
  const { tone, word } = needsYou ? NEEDS_YOU : cpeState(cpe);
  const name = useDeviceName(cpe.device, cpe);
  return (
    <div className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2 border-b px-4 py-2">
      <span className="flex h-5 items-center">
        <StatusMark tone={tone} />
      </span>
      <div className="min-w-0">
        <RowLine
          left={<span className="mono text-base font-strong">{cpe.serialNumber}</span>}
          right={
            needsYou ? (
              <span className="text-needs">{word}</span>
            ) : cpe.talking ? (
              <span className="text-up">{word}</span>
            ) : (
              <TimeAgo at={cpe.lastInform} />
            )
          }
        />
        <RowLine left={name ?? <span className="text-soft">{makerWords(cpe)}</span>} right={whoWords(cpe)} />
        <RowLine
          left={<span className="text-faint">{eventsWords(cpe.lastEvents)}</span>}
          right={
            <>
              {cpe.warnings === 0 ? null : <Warnings count={cpe.warnings} />}
              <span className="mono text-faint">{cpe.address ?? ''}</span>
            </>
          }
        />
      </div>
    </div>
  );
}

const NEEDS_YOU: CpeStateWords = { tone: 'needs-you', word: t('Needs you') };

/** One line of a row: the left gives way to the right. */
function RowLine({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-2 text-small">
      <span className="min-w-0 truncate">{left}</span>
      <span className="flex shrink-0 items-baseline gap-2 text-soft">{right}</span>
    </div>
  );
}

/** How many oddities were seen; a word for who does not see the sign. */
export function Warnings({ count }: { readonly count: number }) {
  return (
    <span className="tabular inline-flex items-center gap-1 text-waiting" title={warningsWords(count)}>
      <TriangleAlert size={12} aria-hidden="true" />
      {count}
      <span className="sr-only"> {plural('warning', 'warnings', count)}</span>
    </span>
  );
}

function warningsWords(count: number): string {
  return plural(
    '{count} warning: something unusual was received',
    '{count} warnings: something unusual was received',
    count,
  );
}

export type CpeStateWords = { readonly tone: Tone; readonly word: string };

/** The state of a CPE as this ACS sees it: its session, its log-in. Whether it is Up is the inventory's to say. */
export function cpeState(cpe: CpeSummary): CpeStateWords {
  if (cpe.talking) return { tone: 'up', word: t('Talking now') };
  if (cpe.authentication === 'refused') return { tone: 'down', word: t('Refused') };
  return { tone: 'idle', word: t('Between sessions') };
}

/** `Acme HG-100`; what the CPE does not say is left out. */
export function makerWords({ manufacturer, productClass, oui }: CpeSummary): string {
  const words = [manufacturer, productClass].filter((word) => word.trim() !== '').join(' ');
  return words === '' ? t('OUI {oui}', { oui }) : words;
}

function whoWords(cpe: CpeSummary): string {
  if (cpe.authentication === 'refused') return t('Refused');
  if (cpe.device === null) return t('Stranger');
  return cpe.root === 'InternetGatewayDevice.' ? 'TR-098' : cpe.root === 'Device.' ? 'TR-181' : '';
}
