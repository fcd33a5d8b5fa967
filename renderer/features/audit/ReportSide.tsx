import { FileDown, PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { download } from '#renderer/app/download.ts';
import { useField } from '#renderer/app/field.tsx';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { useReceipts, useStore } from '#renderer/cache/hooks.ts';
import { heard } from '#renderer/language/heard.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { figure, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { FINDING_KINDS } from '#shared/audit/finding.ts';
import { type AuditReport, decisionWords, type ReportLine, reportOf } from '#shared/audit/report.ts';
import { keyName } from '#shared/audit/seal.ts';
import { CellText } from './CellText.tsx';
import { FindingMark } from './FindingMark.tsx';
import { reportFile } from './report-file.ts';
import { ShortTable } from './ShortTable.tsx';
import { SignaturePad, type Strokes } from './SignaturePad.tsx';

const ACCEPTED_COLUMNS: readonly Column<ReportLine>[] = [
  {
    id: 'device',
    title: t('Device'),
    width: 'minmax(140px, 1fr)',
    cell: ({ name, serial }) => <CellText>{name === '' ? serial : name}</CellText>,
  },
  {
    id: 'decision',
    title: t('What was accepted, and what became of it'),
    width: 'minmax(200px, 2fr)',
    cell: ({ decision }) => <CellText look="soft">{heard(decisionWords(decision))}</CellText>,
  },
];

/** Totals, the signature, and the file to leave behind. */
export function ReportSide({ open }: { readonly open: OpenAudit }) {
  const field = useField();
  const events = useStore(open.events);
  const result = useStore(open.result);
  const receipts = useReceipts(field);
  const report = useMemo(() => {
    const byOpId = new Map(receipts.map((receipt) => [receipt.opId, receipt]));
    return reportOf(open.audit, result, events, (opId) => byOpId.get(opId) ?? null);
  }, [open, result, events, receipts]);
  const [key, setKey] = useState<string | null>(null);
  const saving = useAction(async () => {
    const { name, file, publicKey } = await reportFile(open, field.audits, report);
    setKey(publicKey);
    download(name, file.type, file);
  });
  const decided = report.lines.filter(({ decision }) => decision.is === 'accepted');
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-3xl flex-col gap-6 px-6 py-5">
        <section aria-label={t('Totals')} className="flex flex-col gap-2">
          <h2 className="text-large font-strong">{t('Totals')}</h2>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {FINDING_KINDS.filter((kind) => result.counts[kind] > 0).map((kind) => (
              <li key={kind} className="flex items-center gap-2">
                <FindingMark kind={kind} />
                <span className="mono font-strong">{figure(result.counts[kind])}</span>
              </li>
            ))}
          </ul>
        </section>
        {decided.length === 0 ? null : (
          <section aria-label={t('Accepted changes')} className="flex flex-col gap-1">
            <h2 className="text-large font-strong">{t('Accepted changes')}</h2>
            <ShortTable
              label={t('Accepted changes')}
              columns={ACCEPTED_COLUMNS}
              rows={decided}
              keyOf={({ kind, serial, name }) => `${kind} ${serial} ${name}`}
            />
          </section>
        )}
        <Signing open={open} report={report} />
        <section aria-label={t('The file')} className="flex flex-col items-start gap-2">
          <h2 className="text-large font-strong">{t('The file')}</h2>
          <p className="text-soft">
            {t(
              'One ZIP with the PDF, the findings as CSV and JSON, and the photos. It is sealed with the key of this laptop: whoever has it can check that nothing was changed.',
            )}
          </p>
          <Button look="primary" icon={<FileDown size={15} />} busy={saving.busy} onClick={() => saving.run()}>
            {saving.busy ? t('Making the report') : t('Save the report')}
          </Button>
          {saving.problem === null ? null : <ProblemNotice problem={saving.problem} />}
          {key === null ? null : (
            <p>
              <Phrase
                say="Sealed with the key {key}. To check it: {command}"
                with={{
                  key: <span className="mono">{keyName(key)}</span>,
                  command: <span className="mono">npm run serve -- audit verify FILE</span>,
                }}
              />
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

function Signing({ open, report }: { readonly open: OpenAudit; readonly report: AuditReport }) {
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [name, setName] = useState(report.signed?.name ?? open.audit.auditor);
  const signing = useAction(async () => {
    await open.add({ type: 'signed', name: name.trim(), strokes });
    setStrokes([]);
  });
  return (
    <section aria-label={t('Signature')} className="flex flex-col items-start gap-2">
      <h2 className="text-large font-strong">{t('Signature')}</h2>
      {report.signed === null ? (
        <p className="text-soft">
          {t('Not signed yet.')} {t('Draw the signature, or sign by the name alone.')}
        </p>
      ) : (
        <p>{t('Signed by {name}. Signing again takes its place.', { name: report.signed.name })}</p>
      )}
      <SignaturePad strokes={strokes} onChange={setStrokes} />
      <div className="flex w-full max-w-xl items-end gap-2">
        <div className="grow">
          <Field label={t('Name of who signs')}>
            <TextInput value={name} maxLength={120} onChange={({ target }) => setName(target.value)} />
          </Field>
        </div>
        <Button
          icon={<PenLine size={15} />}
          busy={signing.busy}
          disabled={name.trim() === ''}
          onClick={() => signing.run()}
        >
          {t('Sign')}
        </Button>
      </div>
      {signing.problem === null ? null : <ProblemNotice problem={signing.problem} />}
    </section>
  );
}
