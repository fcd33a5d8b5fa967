import { Radar, Square } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useCommands } from '#renderer/app/commands.ts';
import { client } from '#renderer/app/host.ts';
import { useLookAgain } from '#renderer/app/look-again.ts';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { ProbeReach, ScanInterface, ScanState } from '#shared/discovery.ts';
import { interfaceId, interfaceWords, orderInterfaces, reachWords } from './words.ts';

const REACHES: readonly ProbeReach[] = ['none', 'near', 'subnet'];

/** What a scan is about and how it is begun and ended; every empty state offers the same button. */
export type ScanControl = {
  readonly interfaces: readonly ScanInterface[] | null;
  readonly nif: ScanInterface | null;
  readonly reach: ProbeReach;
  readonly running: boolean;
  readonly busy: boolean;
  readonly problem: { readonly words: string; readonly next: string } | null;
  choose(id: string): void;
  reachTo(reach: ProbeReach): void;
  scan(): void;
  stop(): void;
};

/** The controls of a scan over what the host says. */
export function useScanControl(state: ScanState | null, ask: () => void): ScanControl {
  const interfaces = useLookAgain(askForInterfaces);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reach, setReach] = useState<ProbeReach>('none');
  const last = state?.interface ?? null;
  const wanted = chosen ?? (last === null ? null : interfaceId(last));
  const nif = interfaces?.find((each) => interfaceId(each) === wanted) ?? interfaces?.[0] ?? null;
  const begin = useAction(async (from: ScanInterface, how: ProbeReach) => {
    await client.discovery.scan({ name: from.name, address: from.address, reach: how });
  });
  const end = useAction(() => client.discovery.stop({}));
  // What was chosen for another interface may be more than this one has.
  const usable = nif !== null && reachWords(nif, reach) !== null ? reach : 'none';
  return {
    interfaces,
    nif,
    reach: usable,
    running: state?.phase === 'running',
    busy: begin.busy || end.busy,
    problem: begin.problem ?? end.problem,
    choose: setChosen,
    reachTo: setReach,
    scan: () => {
      if (nif === null) return;
      if (usable === 'subnet') ask();
      else begin.run(nif, usable);
    },
    stop: () => end.run(),
  };
}

/** Begins the scan that asks first. */
export async function scanWhole(nif: ScanInterface): Promise<void> {
  await client.discovery.scan({ name: nif.name, address: nif.address, reach: 'subnet' });
}

/** The interface, how far, and the button that begins and ends; `calm` while the list itself offers it. */
export function ScanBar({ control, calm }: { readonly control: ScanControl; readonly calm: boolean }) {
  const { interfaces, nif, reach, running, busy, scan, stop } = control;
  const toggle = useCallback(() => (running ? stop() : scan()), [running, scan, stop]);
  useCommands(
    useMemo(
      () => [
        {
          id: 'scan',
          title: running ? t('Stop the scan') : t('Scan for neighbours'),
          group: t('Neighbours'),
          keys: 'r',
          words: t('refresh discover'),
          icon: <Radar size={15} />,
          run: toggle,
        },
      ],
      [running, toggle],
    ),
  );
  return (
    <div className="flex min-w-0 items-center gap-2">
      <div className="w-72 min-w-0">
        <Select
          label={t('Interface')}
          value={nif === null ? null : interfaceId(nif)}
          placeholder={interfaces === null ? t('Looking…') : t('No network interface')}
          choices={(interfaces ?? []).map((each) => ({ value: interfaceId(each), label: interfaceWords(each) }))}
          onChange={control.choose}
          disabled={running}
        />
      </div>
      <div className="w-80 min-w-0">
        <Select
          label={t('Ports')}
          value={reach}
          choices={REACHES.flatMap((each) => {
            const label = nif === null ? null : reachWords(nif, each);
            return label === null ? [] : [{ value: each, label }];
          })}
          onChange={control.reachTo}
          disabled={running || nif === null}
        />
      </div>
      <Button
        look={running || calm ? 'plain' : 'primary'}
        icon={running ? <Square size={13} /> : <Radar size={15} />}
        busy={busy}
        disabled={nif === null}
        keys={['r']}
        onClick={toggle}
      >
        {running ? t('Stop') : t('Scan')}
      </Button>
    </div>
  );
}

type AskProps = { readonly nif: ScanInterface; readonly onClose: () => void };

/** Asks before doors of a large network are knocked on. */
export function AskWhole({ nif, onClose }: AskProps) {
  const begin = useAction(async () => {
    await scanWhole(nif);
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Try ports in the whole network?')}
      words={t('{words}. It takes minutes, others on this network may notice, and some networks do not allow it.', {
        words: reachWords(nif, 'subnet') ?? '',
      })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" busy={begin.busy} onClick={() => begin.run()}>
            {t('Try them all')}
          </Button>
        </>
      }
    >
      {begin.problem === null ? null : <ProblemNotice problem={begin.problem} />}
    </Dialog>
  );
}

/** The interfaces that can be scanned, the likeliest first. */
async function askForInterfaces(signal: AbortSignal): Promise<readonly ScanInterface[]> {
  return orderInterfaces((await client.discovery.interfaces({}, { signal })).interfaces);
}
