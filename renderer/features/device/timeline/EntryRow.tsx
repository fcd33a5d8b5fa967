import { whoWords } from '#renderer/app/who-words.ts';
import { t } from '#renderer/language/speak.ts';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { Timeline } from '#renderer/ui/Timeline.tsx';
import { clockWords, dayWords, exactWords } from '#renderer/ui/time-words.ts';
import type { Operation } from '#shared/operation.ts';
import type { Receipt } from '#shared/outbox.ts';
import { fieldWords, type NameOf, valueWords } from '#shared/outbox-words.ts';
import type { LoggedChanges } from '#shared/timeline/entry.ts';
import { stepsOf } from '../operation-steps.ts';
import { deviceRef } from '../operations.ts';
import type { ShownDevice } from '../shown-device.ts';
import { DocumentLink } from './DocumentLink.tsx';
import type { ShownEntry } from './own-entries.ts';
import { entryLine, landedLine } from './words.ts';

type Props = {
  readonly device: ShownDevice;
  readonly entry: ShownEntry;
  readonly nameOf: NameOf;
  /** No heading says on which day it was. */
  readonly withDay?: boolean;
};

/** One thing that happened: its mark, what it was, who did it, and the way to what is behind it. */
export function EntryRow({ device, entry, nameOf, withDay = false }: Props) {
  const { tone, title, detail, who: by, to } = entryLine(entry, nameOf);
  const receipt = 'receipt' in entry && entry.kind !== 'receipt' ? entry.receipt : undefined;
  // The server knows the token, the receipt the person.
  const who = receipt?.reason?.who ?? by;
  const at = Date.parse(entry.at);
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 py-1">
      <span className="flex h-5 items-center justify-center">
        <StatusMark tone={tone} />
      </span>
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {to === undefined ? (
            title
          ) : (
            <a href={to} className="rounded-sm hover:text-accent hover:underline">
              {title}
            </a>
          )}
          {who === undefined ? null : (
            <span className="ms-2 text-small text-faint">{t('by {who}', { who: whoWords(who) })}</span>
          )}
        </p>
        {detail ? <p className="line-clamp-3 text-small text-soft wrap-anywhere">{detail}</p> : null}
        {entry.kind === 'document' && device.id !== null ? (
          <DocumentLink device={deviceRef(device.id)} document={entry.document} />
        ) : null}
        {entry.kind === 'edit' && entry.changes !== null ? <Changes changes={entry.changes} nameOf={nameOf} /> : null}
        {entry.kind === 'operation' ? <Steps operation={entry.operation} title={title} /> : null}
        {receipt === undefined ? null : <Landed receipt={receipt} />}
      </div>
      <time className="mono text-soft" dateTime={entry.at} title={exactWords(at)}>
        {withDay ? dayWords(at) : clockWords(at)}
      </time>
    </li>
  );
}

/** That what was saved here got there: the way to its receipt. */
function Landed({ receipt }: { readonly receipt: Receipt }) {
  const { tone, title, to } = landedLine(receipt);
  return (
    <p className="text-small">
      <a href={to} className="rounded-sm text-soft hover:text-accent hover:underline">
        <StatusMark tone={tone}>{title}</StatusMark>
      </a>
    </p>
  );
}

type ChangesProps = { readonly changes: LoggedChanges; readonly nameOf: NameOf };

/** Old → new, field by field; of a secret only that it is another one. */
function Changes({ changes, nameOf }: ChangesProps) {
  return (
    <dl className="text-small">
      {Object.entries(changes).map(([field, [before, after]]) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          {/* The name of a parameter is no word. */}
          <dt className={field.includes('.') ? 'mono text-soft wrap-anywhere' : 'text-soft'}>
            {field.includes('.') ? field : fieldWords(field)}
          </dt>
          <dd className="wrap-anywhere">
            {before === SECRET || after === SECRET ? (
              t('a secret, not shown')
            ) : (
              <>
                <span className="text-soft">{loggedWords(field, before, nameOf)}</span>
                <span aria-hidden="true"> → </span>
                <span className="sr-only">{t('became')} </span>
                {loggedWords(field, after, nameOf)}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How the device log writes down what must not be told. */
const SECRET = '…';
/** Columns that the log has as 0 and 1. */
const SWITCHES: ReadonlySet<string> = new Set(['is_active', 'debug', 'firmware_image_is_pending', 'is_active_decided']);

function loggedWords(field: string, value: unknown, nameOf: NameOf): string {
  if (SWITCHES.has(field)) return valueWords(field, value === 1 || value === true);
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return valueWords(field, isPlain ? value : null, nameOf);
}

/** The steps of an operation with their times, where somebody wants to know. */
function Steps({ operation, title }: { readonly operation: Operation; readonly title: string }) {
  return (
    <details className="text-small">
      <summary className="w-fit rounded-sm text-accent hover:underline">{t('Steps and CommandKey')}</summary>
      <div className="pt-1">
        <Timeline label={t('{operation}, what became of it', { operation: title })} steps={stepsOf(operation, true)} />
        <p className="caption pb-1 ps-7">
          CommandKey <span className="mono wrap-anywhere">{operation.commandKey}</span>
        </p>
      </div>
    </details>
  );
}
