import { Radar, Trash2 } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { NewDevice } from '#renderer/app/device-view.ts';
import { ExportList } from '#renderer/app/ExportList.tsx';
import { useField } from '#renderer/app/field.tsx';
import { client } from '#renderer/app/host.ts';
import { neighbours as neighboursOfHost } from '#renderer/app/neighbours.ts';
import { Patience } from '#renderer/app/Patience.tsx';
import { deviceSegment, go, goWith, replaceRoute, useRoute } from '#renderer/app/router.ts';
import { TableWithPanel } from '#renderer/app/TableWithPanel.tsx';
import { useStore } from '#renderer/cache/hooks.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { OpenedBy } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { PlaceBar } from '#renderer/ui/PlaceBar.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { Neighbour, ScanState } from '#shared/discovery.ts';
import { COLUMNS, type Row } from './columns.tsx';
import { createMatcher, type Matches } from './matching.ts';
import { NeighbourView } from './NeighbourView.tsx';
import { AskWhole, ScanBar, type ScanControl, useScanControl } from './ScanBar.tsx';
import { Steps } from './Steps.tsx';
import { draftOf, summaryWords } from './words.ts';

const PLACE = 'neighbours';
const keyOf = (row: Row): string => row.neighbour.key;

/** What is on this LAN, matched to the inventory. `#/neighbours/<row>` */
export default function Neighbours() {
  const { scan, neighbours } = useStore(neighboursOfHost);
  const matches = useMatches(neighbours);
  const { place, rest } = useRoute();
  const openKey = place === PLACE ? (rest[0] ?? null) : null;
  const [asking, setAsking] = useState(false);
  const [adopting, setAdopting] = useState<Neighbour | null>(null);
  const control = useScanControl(scan, () => setAsking(true));

  const open = neighbours.find(({ key }) => key === openKey) ?? null;
  // A row that turned out to be part of another, or was cleared, has no details any more.
  useEffect(() => {
    if (scan !== null && openKey !== null && open === null) replaceRoute([PLACE]);
  }, [scan, openKey, open]);
  const onOpen = (row: Row, by: OpenedBy): void => {
    const device = row.match != null && row.match.others === 0 ? row.match.device : null;
    if (row.neighbour.key !== openKey) goWith([PLACE, row.neighbour.key], {});
    else if (by === 'keyboard' && device !== null) go('device', deviceSegment(device.key));
  };

  const rowAt = (index: number): Row | undefined => {
    const neighbour = neighbours[index];
    if (scan === null || neighbour === undefined) return undefined;
    return { neighbour, scan, match: matches.get(neighbour.key) };
  };

  if (scan === null) return <Patience title={t('Neighbours')} words={t('Asking the host what it has seen.')} />;
  return (
    <div className="flex h-full flex-col">
      <PlaceBar title={t('Neighbours')}>
        <Summary scan={scan} neighbours={neighbours} matches={matches} />
        <span className="grow" />
        <ExportList name="neighbours" columns={COLUMNS} count={neighbours.length} at={rowAt} />
        <Clear disabled={neighbours.length === 0} />
        <ScanBar control={control} calm={neighbours.length === 0} />
      </PlaceBar>
      {scan.phase === 'never' ? null : <Steps scan={scan} />}
      {control.problem === null ? null : (
        <div className="border-b p-3">
          <ProblemNotice problem={control.problem} />
        </div>
      )}
      <TableWithPanel
        takesFocus
        label={t('Neighbours')}
        columns={COLUMNS}
        count={neighbours.length}
        at={rowAt}
        keyOf={keyOf}
        openKey={openKey}
        onOpen={onOpen}
        onFollow={({ neighbour }) => replaceRoute([PLACE, neighbour.key])}
        onClose={() => go(PLACE)}
        empty={<Nobody scan={scan} control={control} />}
        panel={
          open === null
            ? null
            : {
                label: t('Neighbour'),
                content: (
                  <NeighbourView
                    key={open.key}
                    neighbour={open}
                    match={matches.get(open.key)}
                    scan={scan}
                    onAdopt={() => setAdopting(open)}
                  />
                ),
              }
        }
      />
      {asking && control.nif !== null ? <AskWhole nif={control.nif} onClose={() => setAsking(false)} /> : null}
      {adopting === null ? null : (
        <Suspense>
          <NewDevice
            initial={{
              of: adopting.macs[0] ?? adopting.addresses[0] ?? adopting.key,
              values: draftOf(adopting, scan),
            }}
            onClose={() => setAdopting(null)}
            onCreated={(key) => {
              setAdopting(null);
              go('device', deviceSegment(key));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The neighbours looked up in the inventory, again when either changes. */
function useMatches(neighbours: readonly Neighbour[]): Matches {
  const field = useField();
  const [held, setHeld] = useState(() => ({ field, matcher: createMatcher(field.fleet) }));
  let { matcher } = held;
  if (held.field !== field) {
    matcher = createMatcher(field.fleet);
    setHeld({ field, matcher });
  }
  useEffect(() => matcher.consider(neighbours), [matcher, neighbours]);
  return useStore(matcher);
}

type SummaryProps = {
  readonly scan: ScanState;
  readonly neighbours: readonly Neighbour[];
  readonly matches: Matches;
};

function Summary({ scan, neighbours, matches }: SummaryProps) {
  if (scan.phase === 'never') return null;
  const matched = neighbours.filter(({ key }) => matches.get(key) != null).length;
  return (
    <span aria-live="polite" className="tabular min-w-0 truncate text-soft">
      {summaryWords(scan, neighbours.length, matched)}
    </span>
  );
}

function Clear({ disabled }: { readonly disabled: boolean }) {
  const clearing = useAction(() => client.discovery.clear({}));
  return (
    <IconButton
      label={t('Forget what was found')}
      icon={<Trash2 size={15} />}
      disabled={disabled || clearing.busy}
      onClick={() => clearing.run()}
    />
  );
}

/** No rows: nobody was asked, nobody has answered yet, or nobody is there. */
function Nobody({ scan, control }: { readonly scan: ScanState; readonly control: ScanControl }) {
  const icon = <Radar size={28} />;
  if (scan.phase === 'running') {
    return (
      <EmptyState
        icon={icon}
        title={t('Listening')}
        words={t('Asking everybody on {name}. Who answers appears here at once.', {
          name: scan.interface?.name ?? t('the network'),
        })}
        action={<Button onClick={control.stop}>{t('Stop')}</Button>}
      />
    );
  }
  const action = (
    <Button look="primary" icon={<Radar size={15} />} disabled={control.nif === null} onClick={control.scan}>
      {t('Scan')}
    </Button>
  );
  if (scan.phase === 'never') {
    return (
      <EmptyState
        icon={icon}
        title={t('Nobody has been asked yet')}
        words={t(
          'See what is on the network of one interface: routers, access points and whatever else announces itself, matched to the inventory. Nothing is sent before you press Scan.',
        )}
        action={action}
      />
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={scan.phase === 'stopped' ? t('Stopped before anybody answered') : t('Nobody answered')}
      words={t(
        'Nothing on {name} announces itself. Check the cable and the interface, or try ports as well: that finds devices which keep silent.',
        { name: scan.interface?.name ?? t('this interface') },
      )}
      action={action}
    />
  );
}
