import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import { bytesWords } from '#renderer/ui/size-words.ts';
import type { TraceMessage } from '#shared/acs.ts';
import { Warnings } from './CpeList.tsx';
import { spanWords, type Waterfall, type WaterfallRow } from './waterfall.ts';

type Props = {
  readonly waterfall: Waterfall;
  readonly selected: string | null;
  readonly onSelect: (n: string) => void;
};

const COLUMNS = 'grid grid-cols-[16px_minmax(196px,3fr)_minmax(96px,4fr)_60px_52px_26px] items-center gap-x-2 px-4';

/**
 * A session as a waterfall: each message on its line, its bar from the message before it, so that the length is the
 * time its sender took.
 */
export function WaterfallChart({ waterfall, selected, onSelect }: Props) {
  return (
    <>
      <div className={`${COLUMNS} caption sticky top-0 z-10 h-7 border-b bg-surface`} aria-hidden="true">
        <span />
        <span>{t('Message')}</span>
        <Axis waterfall={waterfall} />
        <span className="text-end">{t('At')}</span>
        <span className="text-end">{t('Size')}</span>
        <span />
      </div>
      <PickList
        label={t('Messages of the session')}
        items={waterfall.rows}
        idOf={({ message }) => String(message.n)}
        selected={selected}
        onSelect={onSelect}
      >
        {(row) => <MessageRow row={row} span={waterfall.span} />}
      </PickList>
    </>
  );
}

function Axis({ waterfall: { ticks, span } }: { readonly waterfall: Waterfall }) {
  return (
    <span className="mono relative h-full text-faint">
      {ticks.map((tick) => (
        <span
          key={tick}
          className={classes(
            'absolute bottom-1 leading-none whitespace-nowrap',
            tick > 0 && '-translate-x-1/2 rtl:translate-x-1/2',
          )}
          style={{ insetInlineStart: `${(tick / span) * 100}%` }}
        >
          {tick / span > 0.92 ? '' : tick === 0 ? '0' : spanWords(tick)}
        </span>
      ))}
    </span>
  );
}

function MessageRow({ row, span }: { readonly row: WaterfallRow; readonly span: number }) {
  const { message, from, took, offset } = row;
  const fromCpe = message.direction === 'from-cpe';
  return (
    <div className={`${COLUMNS} h-row`}>
      <span className={fromCpe ? 'text-soft' : 'text-accent'}>
        {fromCpe ? <ArrowDownLeft size={14} aria-hidden="true" /> : <ArrowUpRight size={14} aria-hidden="true" />}
        <span className="sr-only">{fromCpe ? t('from the CPE') : t('to the CPE')}: </span>
      </span>
      <span className={classes('truncate', message.rpc === null && 'text-faint')}>{messageName(message)}</span>
      <span className="relative h-full">
        <span
          className={classes(
            'absolute top-1/2 h-2 -translate-y-1/2 rounded-s-sm',
            fromCpe ? 'bg-line-field' : 'bg-accent',
          )}
          style={{ insetInlineStart: `${(from / span) * 100}%`, width: `max(2px, ${(took / span) * 100}%)` }}
        />
      </span>
      <span className="mono text-end whitespace-nowrap text-soft">{spanWords(offset)}</span>
      <span className="mono text-end text-soft">{bytesWords(message.bytes)}</span>
      <span className="text-end">
        {message.warnings.length === 0 ? null : <Warnings count={message.warnings.length} />}
      </span>
    </div>
  );
}

/** What a message is called in a row: its RPC, or what an empty one means in its place. */
export function messageName({ rpc, direction, status }: TraceMessage): string {
  if (rpc !== null) return rpc;
  if (direction === 'from-cpe') return t('Empty POST');
  if (status === 401) return '401 log-in';
  if (status === 204 || status === 200) return t('Empty {status}', { status });
  return status === null ? t('Empty') : t('HTTP {status}', { status });
}
