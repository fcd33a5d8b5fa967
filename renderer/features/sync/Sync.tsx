import { FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { download } from '#renderer/app/download.ts';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { namesFrom } from '#renderer/app/reference-names.ts';
import { useOutbox, useReceipts, useReferences, useReplay, useWaiting } from '#renderer/cache/hooks.ts';
import { figure, plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { BatchList } from './BatchList.tsx';
import { EntryGroupView } from './EntryGroupView.tsx';
import { Freshness } from './Freshness.tsx';
import { replaySentence } from './freshness.ts';
import { groupByDevice } from './groups.ts';
import { ReceiptRow } from './ReceiptRow.tsx';

/** Devices drawn at once: a batch can make hundreds. Those that need someone stand first. */
const FIRST_GROUPS = 40;

/** What has not landed and why, what has, and how fresh the list is. */
export default function Sync() {
  const field = useField();
  const entries = useOutbox(field);
  const references = useReferences(field);
  const [shown, setShown] = useState(FIRST_GROUPS);
  const groups = useMemo(() => groupByDevice(entries), [entries]);
  const nameOf = useMemo(() => namesFrom(references), [references]);
  return (
    <div className="h-full overflow-y-auto">
      <div className="grid max-w-[1320px] grid-cols-1 gap-x-8 px-6 py-5 min-[1000px]:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-6">
          <Headline />
          <BatchList />
          {groups.length === 0 ? null : (
            <section aria-label={t('Not landed yet')} className="flex flex-col gap-3">
              {groups.slice(0, shown).map((group) => (
                <EntryGroupView key={group.lane} group={group} field={field} nameOf={nameOf} />
              ))}
              {groups.length <= shown ? null : (
                <div>
                  <Button look="quiet" onClick={() => setShown(shown + FIRST_GROUPS)}>
                    {plural('Show more: {count} device', 'Show more: {count} devices', groups.length - shown)}
                  </Button>
                </div>
              )}
            </section>
          )}
          <Receipts />
        </div>
        <aside className="min-w-0 pt-6 min-[1000px]:pt-0">
          <Freshness field={field} />
        </aside>
      </div>
    </div>
  );
}

/** The one number before leaving a site, and whether it is safe to leave. */
function Headline() {
  const field = useField();
  const { waiting, needsPerson } = useWaiting(field);
  const replay = useReplay(field);
  const doing = replaySentence(replay);
  const safe = waiting === 0;
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b pb-5 min-[720px]:flex-nowrap">
      <span className="tabular text-figure font-strong" aria-hidden="true">
        {figure(waiting)}
      </span>
      <div className="min-w-0 grow basis-64" aria-live="polite">
        <h1 className="text-title font-strong">
          {safe ? (
            <StatusMark tone="up">
              <span className="text-ink">{t('Safe to leave')}</span>
            </StatusMark>
          ) : (
            <>
              <span className="sr-only">{figure(waiting)} </span>
              {t('not landed yet')}
            </>
          )}
        </h1>
        <p className="text-soft">
          {safe
            ? t('Nothing on this laptop is left to send. The receipts below show what landed.')
            : t('Kept on this laptop until the control server shows that it has it.')}
          {safe || doing === null ? '' : ` ${doing}`}
        </p>
      </div>
      {needsPerson === 0 ? null : (
        <StatusMark tone="needs-you">{plural('{count} needs you', '{count} need you', needsPerson)}</StatusMark>
      )}
      {safe ? null : (
        <Button look={replay.phase === 'sending' ? 'plain' : 'primary'} onClick={() => field.work.sendNow()}>
          {t('Send now')}
        </Button>
      )}
    </header>
  );
}

/** Every receipt this computer keeps of the site, as a chain that `receipts verify` checks. */
function ExportReceipts() {
  const { site } = useField();
  const exporting = useAction(async () => {
    const { name, text } = await client.outbox.exportReceipts({ site });
    download(name, 'application/jsonl', text);
  });
  return (
    <>
      <Button look="quiet" icon={<FileDown size={14} />} busy={exporting.busy} onClick={() => exporting.run()}>
        {t('Export')}
      </Button>
      {exporting.problem === null ? null : <ProblemNotice problem={exporting.problem} />}
    </>
  );
}

const FIRST_RECEIPTS = 20;

function Receipts() {
  const field = useField();
  const receipts = useReceipts(field);
  const [shown, setShown] = useState(FIRST_RECEIPTS);
  return (
    <section aria-label={t('Receipts')} className="flex flex-col">
      <div className="flex items-baseline justify-between border-b pb-1">
        <h2 className="font-strong">{t('Receipts')}</h2>
        <span className="flex items-baseline gap-3 text-small text-faint">
          <span className="tabular">{receipts.length === 0 ? '' : figure(receipts.length)}</span>
          {receipts.length === 0 ? null : <ExportReceipts />}
        </span>
      </div>
      {receipts.length === 0 ? (
        <p className="py-4 text-soft">
          {t(
            'Nothing has been sent from this laptop yet. Everything you change gets a receipt here: saved, sent, accepted, read back equal.',
          )}
        </p>
      ) : (
        <ul>
          {receipts.slice(0, shown).map((receipt) => (
            <ReceiptRow key={receipt.opId} receipt={receipt} />
          ))}
        </ul>
      )}
      {receipts.length <= shown ? null : (
        <div className="pt-3">
          <Button look="quiet" onClick={() => setShown(shown + 100)}>
            {t('Show more')}
          </Button>
        </div>
      )}
    </section>
  );
}
