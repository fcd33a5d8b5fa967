import { fieldWords, valueWords } from '#renderer/app/record-words.ts';
import { deviceSegment, href } from '#renderer/app/router.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { StatusMark, type Tone } from '#renderer/ui/StatusMark.tsx';
import { TimeAgo } from '#renderer/ui/TimeAgo.tsx';
import { clockWords, exactWords } from '#renderer/ui/time-words.ts';
import type { Receipt } from '#shared/outbox.ts';
import { receiptSteps, receiptWord } from './words.ts';

/** What became of one entry: saved here → sent → accepted → read back equal, each with its time. */
export function ReceiptRow({ receipt }: { readonly receipt: Receipt }) {
  const tone: Tone = receipt.outcome === 'discarded' ? 'idle' : receipt.readBackEqual === false ? 'needs-you' : 'up';
  return (
    <li className="grid grid-cols-1 items-start gap-x-4 border-b py-2 min-[720px]:grid-cols-[132px_minmax(0,1fr)_auto]">
      <StatusMark tone={tone}>{receiptWord(receipt)}</StatusMark>
      <div className="min-w-0">
        <p className="wrap-anywhere">
          {receipt.deviceId === null ? (
            <span className="font-strong">{receipt.label}</span>
          ) : (
            <a
              href={href('device', deviceSegment(`d:${receipt.deviceId}` as DeviceKey))}
              className="font-strong hover:text-accent hover:underline"
            >
              {receipt.label}
            </a>
          )}{' '}
          <span>{heard(receipt.summary)}</span>
        </p>
        <Reason receipt={receipt} />
        <ol className="flex flex-wrap gap-x-1.5 text-small" aria-label={t('Steps')}>
          {receiptSteps(receipt).map((step, n) => (
            <li key={step.word} className={classes('flex gap-x-1.5', step.reached ? 'text-soft' : 'text-faint')}>
              {n === 0 ? null : <span aria-hidden="true">→</span>}
              <span className={classes(!step.reached && 'line-through')}>{step.word}</span>
              {step.at === null ? null : (
                <time className="mono" dateTime={step.at} title={exactWords(Date.parse(step.at))}>
                  {clockWords(Date.parse(step.at))}
                </time>
              )}
              {step.reached ? null : <span className="sr-only">{t('(not reached)')}</span>}
            </li>
          ))}
        </ol>
      </div>
      <span className="text-small text-faint">
        <TimeAgo at={receipt.acceptedAt ?? receipt.sentAt ?? receipt.savedAt} />
      </span>
    </li>
  );
}

/** Who and why, and what was given up to settle a conflict: the loser stays readable here. */
function Reason({ receipt: { reason, givenUp } }: { readonly receipt: Receipt }) {
  const said = [reason?.who, reason?.why].filter((part) => part !== undefined).join(': ');
  return (
    <>
      {said === '' ? null : <p className="text-small text-faint wrap-anywhere">{said}</p>}
      {Object.entries(givenUp ?? {}).map(([field, { kept, lost, of }]) => (
        <p key={field} className="text-small text-soft wrap-anywhere">
          {of === 'mine'
            ? t('{field}: {kept} was kept; yours was {lost}', {
                field: fieldWords(field),
                kept: valueWords(field, kept),
                lost: valueWords(field, lost),
              })
            : t('{field}: {kept} was kept; the server’s was {lost}', {
                field: fieldWords(field),
                kept: valueWords(field, kept),
                lost: valueWords(field, lost),
              })}
        </p>
      ))}
    </>
  );
}
