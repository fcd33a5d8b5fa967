import { ArrowLeft, CircleCheck, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { useUp } from '#renderer/app/commands.ts';
import { Patience } from '#renderer/app/Patience.tsx';
import { replaceRoute } from '#renderer/app/router.ts';
import { useRun } from '#renderer/app/runs.ts';
import { TableWithPanel } from '#renderer/app/TableWithPanel.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { RunId, RunView } from '#shared/recipe/bench-run.ts';
import { RunBar } from './RunBar.tsx';
import { RUN_COLUMNS } from './run-columns.tsx';
import { UnitDetails } from './UnitDetails.tsx';

type Props = {
  readonly id: RunId;
  /** The address it stands at; a router of it adds its own part. */
  readonly at: readonly string[];
  /** The router that is open, by its id; null: none. */
  readonly open: string | null;
  /** One level up from the run. */
  readonly onLeave: () => void;
  /** The words of the button that does so; without it there is none. */
  readonly back?: string;
};

/** A run with every router in it, live: the same on Bench, where a person stands, and among the recipes. */
export default function LiveRun({ id, at, open: openId, onLeave, back }: Props) {
  const view = useRun(id);
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const show = (...unit: readonly string[]): void => replaceRoute([...at, ...unit]);
  useUp(openId === null ? onLeave : null);
  if (view === null) return <Patience title={t('Bench run')} words={t('Asking the host how far it is.')} />;
  // The one that is open stays in sight once it was decided.
  const units = onlyWaiting ? view.units.filter((unit) => unit.needsPerson !== null || unit.id === openId) : view.units;
  const open = view.units.find((unit) => unit.id === openId) ?? null;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <RunBar view={view} onlyWaiting={onlyWaiting} onOnlyWaiting={setOnlyWaiting}>
        {back === undefined ? null : <IconButton label={back} icon={<ArrowLeft size={16} />} onClick={onLeave} />}
      </RunBar>
      <TableWithPanel
        takesFocus
        label={t('Devices of the run')}
        columns={RUN_COLUMNS}
        count={units.length}
        at={(index) => {
          const unit = units[index];
          return unit === undefined ? undefined : { unit, steps: view.steps };
        }}
        keyOf={({ unit }) => unit.id}
        openKey={openId}
        onOpen={({ unit }) => show(unit.id)}
        onFollow={({ unit }) => show(unit.id)}
        onClose={() => show()}
        empty={onlyWaiting ? <NobodyWaits onAll={() => setOnlyWaiting(false)} /> : <Nobody view={view} />}
        panel={
          open === null ? null : { label: t('Device'), content: <UnitDetails key={open.id} unit={open} view={view} /> }
        }
      />
    </div>
  );
}

function Nobody({ view: { run } }: { readonly view: RunView }) {
  return (
    <EmptyState
      icon={<ScanLine size={28} />}
      title={t('Plug routers in')}
      words={
        run.admits === 'type'
          ? t(
              'Every {deviceType} of the inventory that calls the ACS of this bench gets the recipe, in whatever order they come.',
              { deviceType: run.deviceType },
            )
          : t('Scan the serial of each router, then plug it in. Only what was scanned or listed gets the recipe.')
      }
    />
  );
}

function NobodyWaits({ onAll }: { readonly onAll: () => void }) {
  return (
    <EmptyState
      icon={<CircleCheck size={28} />}
      title={t('Nobody waits for you')}
      words={t('Every router of this run goes on by itself, or is at its end.')}
      action={<Button onClick={onAll}>{t('Show them all')}</Button>}
    />
  );
}
