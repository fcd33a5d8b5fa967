import { useMemo, useState } from 'react';
import { useField } from '#renderer/app/field.tsx';
import type { NameOf } from '#renderer/app/record-words.ts';
import type { References } from '#renderer/cache/types.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import type { ImportField } from '#shared/import/mapping.ts';
import { cellsOf, countPlans, type PlanCounts } from '#shared/import/plan.ts';
import { Mapping } from './Mapping.tsx';
import type { OpenedFile } from './opened-file.ts';
import { PlanRows } from './PlanRows.tsx';
import { useDryRun } from './use-dry-run.ts';
import { PLAN_KINDS, PLAN_WORDS, type PlanKind, refusedWords, unknownWords } from './words.ts';

type Props = {
  readonly opened: OpenedFile;
  readonly references: References;
  readonly onChange: (opened: OpenedFile) => void;
  readonly onStarted: () => void;
};

/** What the columns are, what each row would do, and the one step that makes entries of them. */
export function DryRun({ opened, references, onChange, onStarted }: Props) {
  const field = useField();
  const { plans, isReading } = useDryRun(field, opened);
  const counts = countPlans(plans ?? []);
  const [chosen, setChosen] = useState<PlanKind | null>(null);
  const [why, setWhy] = useState('');
  const kind = chosen ?? PLAN_KINDS.find((one) => counts[one] > 0) ?? 'new';
  const shown = useMemo(() => (plans ?? []).filter(({ is }) => is === kind), [plans, kind]);
  const nameOf = useMemo<NameOf>(
    () => (name, id) => {
      const list = name === 'type' ? references.types : name === 'organization_id' ? references.organizations : [];
      return list.find((one) => one.id === id)?.name;
    },
    [references],
  );
  const unknown = useMemo(() => unknownWords(plans ?? [], isReading), [plans, isReading]);
  const { table, mapping, fixes } = opened;
  const lines = useMemo(() => new Map(table.lines.map((line) => [line.row, line])), [table]);
  const cell = (row: number, name: ImportField): string => {
    const line = lines.get(row);
    return line === undefined ? '' : (cellsOf(line, mapping, fixes)[name] ?? '');
  };
  const fix = (row: number, name: ImportField, text: string): void =>
    onChange({ ...opened, fixes: { ...fixes, [row]: { ...fixes[row], [name]: text } } });
  const start = (): void => {
    const rows = (plans ?? []).flatMap((plan) =>
      plan.is === 'new' || plan.is === 'changed' ? [{ row: plan.row, label: plan.label, change: plan.change }] : [],
    );
    // It goes on by itself; Sync shows how far it is, and stops it.
    void field.batches.startImport({ file: opened.file, why, rows });
    onStarted();
  };
  return (
    <>
      <div className="min-h-0 grow overflow-y-auto">
        <section aria-label={t('Columns')} className="flex flex-col gap-3 border-b px-3 py-3">
          <h2 className="font-strong">{t('What the columns are')}</h2>
          <Mapping
            table={table}
            mapping={mapping}
            references={references}
            onChange={(next) => onChange({ ...opened, mapping: next })}
          />
          {mapping.columns.includes('serial_number') ? null : (
            <p role="alert" className="text-down">
              {t('No column is the serial number. It says which device a row means.')}
            </p>
          )}
        </section>
        <section aria-label={t('Dry run')}>
          <div className="sticky top-0 z-10 flex flex-wrap items-center gap-3 border-b bg-surface px-3 py-2">
            <h2 className="font-strong">{t('What would happen')}</h2>
            <Segments
              label={t('Rows shown')}
              value={kind}
              segments={PLAN_KINDS.map((one) => ({ value: one, label: PLAN_WORDS[one], count: counts[one] }))}
              onChange={setChosen}
            />
            <span className="sr-only" aria-live="polite">
              {plans === null
                ? ''
                : t('{new} new, {changed} changed, {unchanged} unchanged, {refused} refused', {
                    new: counts.new,
                    changed: counts.changed,
                    unchanged: counts.unchanged,
                    refused: counts.refused,
                  })}
            </span>
          </div>
          {unknown === null ? null : (
            <p role="status" className="border-b px-3 py-2 text-soft">
              {unknown}
            </p>
          )}
          {plans === null ? (
            <p className="p-3 text-soft">{t('Looking the serial numbers up in the fleet on this laptop.')}</p>
          ) : shown.length === 0 ? (
            <p className="p-3 text-soft">{t('There is no such row.')}</p>
          ) : (
            <PlanRows key={kind} plans={shown} nameOf={nameOf} cell={cell} onFix={fix} />
          )}
        </section>
      </div>
      <Footer counts={counts} why={why} onWhy={setWhy} onStart={start} />
    </>
  );
}

type FooterProps = {
  readonly counts: PlanCounts;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly onStart: () => void;
};

function Footer({ counts, why, onWhy, onStart }: FooterProps) {
  const going = counts.new + counts.changed;
  return (
    <form
      className="flex shrink-0 flex-wrap items-center gap-3 border-t px-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (going > 0) onStart();
      }}
    >
      <p className="tabular min-w-0 grow text-soft">{refusedWords(counts.refused)}</p>
      <span className="w-64">
        <TextInput
          aria-label={t('Why')}
          placeholder={t('Why (optional)')}
          value={why}
          onValueChange={onWhy}
          maxLength={1000}
        />
      </span>
      <Button look="primary" type="submit" disabled={going === 0}>
        {plural('Import one row', 'Import {count} rows', going)}
      </Button>
    </form>
  );
}
