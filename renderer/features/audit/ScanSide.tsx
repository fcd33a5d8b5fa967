import { useCallback, useMemo, useState } from 'react';
import { useUp } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import type { OpenAudit } from '#renderer/cache/audit/types.ts';
import { useStore } from '#renderer/cache/hooks.ts';
import { figure, t } from '#renderer/language/speak.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { AuditDevice } from '#shared/audit/device.ts';
import { isOf, liveEvents } from '#shared/audit/event.ts';
import type { AuditResult, Finding } from '#shared/audit/finding.ts';
import { EXPECTED_COLUMNS, SEEN_COLUMNS, type SeenRow } from './columns.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { ScanBar } from './ScanBar.tsx';
import { createScanFlow } from './scan-flow.ts';
import { useListening } from './use-listening.ts';

type Props = { readonly open: OpenAudit; readonly isActive: boolean };

/** Expected on the left, seen on the right: a row moves across as its device is scanned. */
export function ScanSide({ open, isActive }: Props) {
  const { fleet } = useField();
  const events = useStore(open.events);
  const result = useStore(open.result);
  const [listening, setListening] = useState(false);
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  // Asked for at each scan: a list that is read again must not begin the flow anew.
  const flow = useMemo(
    () =>
      createScanFlow(
        open,
        () => fleet.references.get().locations,
        () => performance.now(),
      ),
    [open, fleet],
  );
  useListening(open, listening && isActive);
  const close = useCallback(() => setShown(null), []);
  useUp(shown === null ? null : close);

  const expected = useMemo(() => missingOf(open, result), [open, result]);
  const seen = useMemo(() => seenRows(events, result), [events, result]);
  const finding = result.findings.find(({ id }) => id === shown) ?? null;
  const newest = seen[0]?.n ?? 0;
  // What was there when the audit was opened has not just come.
  const [before] = useState(newest);
  const isBlind = open.audit.rules.blind;
  return (
    <div className="flex h-full flex-col">
      <ScanBar
        open={open}
        flow={flow}
        isActive={isActive}
        listening={listening}
        onListening={setListening}
        onlyMissing={onlyMissing}
        onOnlyMissing={setOnlyMissing}
      />
      <div className="relative flex min-h-0 grow overflow-hidden">
        {isBlind && !onlyMissing ? null : (
          <section aria-label={t('Expected')} className="flex min-w-0 flex-1 flex-col border-e">
            <Heading words={t('Expected, not seen yet')} count={expected.length} />
            <div className="min-h-0 grow">
              <DataTable
                label={t('Expected, not seen yet')}
                columns={EXPECTED_COLUMNS}
                count={expected.length}
                at={(index) => expected[index]}
                keyOf={({ key }) => `missing ${key}`}
                openKey={shown}
                onOpen={({ key }) => setShown(`missing ${key}`)}
                empty={<EmptyState title={t('Nothing is missing')} words={t('Every expected device was seen.')} />}
              />
            </div>
          </section>
        )}
        {onlyMissing ? null : (
          <section aria-label={t('Seen')} className="flex min-w-0 flex-[1.3] flex-col">
            <Heading words={t('Seen, the newest first')} count={seen.length} />
            <div className="min-h-0 grow">
              <DataTable
                label={t('Seen')}
                columns={SEEN_COLUMNS}
                count={seen.length}
                at={(index) => seen[index]}
                keyOf={({ finding: { id } }) => id}
                openKey={shown}
                arrived={newest > before ? { index: 0, turn: newest } : null}
                onOpen={({ finding: { id } }) => setShown(id)}
                empty={
                  <EmptyState
                    title={t('Nothing scanned yet')}
                    words={t(
                      'Scan a label with the scanner or the camera, or type what stands on it. The scanner works wherever the focus is.',
                    )}
                  />
                }
              />
            </div>
          </section>
        )}
        {finding === null ? null : (
          <Panel label={t('Finding')} onClose={close}>
            <FindingPanel key={finding.id} open={open} finding={finding} onShow={setShown} />
          </Panel>
        )}
      </div>
    </div>
  );
}

function Heading({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <h2 className="flex h-7 shrink-0 items-center gap-2 border-b bg-sunken px-3 text-small text-soft">
      {words}
      <span className="mono">{figure(count)}</span>
    </h2>
  );
}

function missingOf({ expected }: OpenAudit, { missing }: AuditResult): readonly AuditDevice[] {
  const keys = new Set(missing);
  return expected.devices.filter(({ key }) => keys.has(key));
}

/** A row for every scan, and for what was only heard; the newest first. */
function seenRows(
  events: ReturnType<OpenAudit['events']['get']>,
  { findings, ofScan }: AuditResult,
): readonly SeenRow[] {
  const rows: SeenRow[] = [];
  for (const event of liveEvents(events)) {
    if (!isOf(event, 'scan')) continue;
    const finding = ofScan.get(event.id);
    if (finding !== undefined) rows.push({ n: event.n, at: event.at, code: event.what.codes[0]?.text ?? '', finding });
  }
  const isHeard = ({ certainty, kind }: Finding): boolean => certainty === 'heard' && kind !== 'duplicate-scan';
  for (const finding of findings) {
    if (isHeard(finding) && finding.at !== null)
      rows.push({ n: finding.n, at: finding.at, code: finding.code ?? '', finding });
  }
  return rows.sort((left, right) => right.n - left.n);
}
