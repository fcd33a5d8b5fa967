import { RotateCcw } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { DEVICE_STATES, deviceWords } from '#renderer/app/campaign-words.ts';
import { client } from '#renderer/app/host.ts';
import { useLoaded } from '#renderer/app/loaded.ts';
import { address } from '#renderer/app/route.ts';
import { plural, t } from '#renderer/language/speak.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import type { CampaignDeviceStateName } from '#shared/campaign/device-state.ts';
import type { CampaignDevice, CampaignReport, WaveProgress } from '#shared/campaign/report.ts';

type Side = 'attention' | 'under-way' | 'upgraded' | 'left-out';
const STATES: Readonly<Record<Side, CampaignDeviceStateName[]>> = {
  attention: ['failed', 'unclear'],
  'under-way': ['queued', 'loading', 'verifying', 'waiting'],
  upgraded: ['upgraded'],
  'left-out': ['left-out'],
};
const LOOK_MS = 3_000;
const SHOWN = 100;

type Props = { readonly campaign: CampaignReport; readonly totals: WaveProgress; readonly onChanged: () => void };

/** The devices of a campaign, those that need someone first; each leads to its page. */
export function CampaignDevices({ campaign, totals, onChanged }: Props) {
  const needsSomeone = totals.failed + totals.unclear;
  const [chosen, setChosen] = useState<Side | null>(null);
  const side = chosen ?? (needsSomeone > 0 ? 'attention' : 'under-way');
  const { id } = campaign;
  const load = useCallback(
    () => client.campaigns.devices({ id, states: STATES[side], waves: [], code: null, offset: 0, limit: SHOWN }),
    [id, side],
  );
  const { value, problem, reload } = useLoaded(load, LOOK_MS);
  const leftOut = (campaign.progress?.leftOut ?? 0) + totals.leftOut;
  return (
    <section aria-label={t('Devices')} className="flex flex-col gap-2 border-t pt-3">
      <h3 className="font-strong">{t('Devices')}</h3>
      <div className="overflow-x-auto">
        <Segments<Side>
          label={t('Which devices')}
          value={side}
          segments={[
            { value: 'attention', label: t('Need someone'), count: needsSomeone },
            {
              value: 'under-way',
              label: t('To do'),
              count: totals.waiting + totals.queued + totals.loading + totals.verifying,
            },
            { value: 'upgraded', label: t('Upgraded'), count: totals.upgraded },
            { value: 'left-out', label: t('Left out'), count: leftOut },
          ]}
          onChange={setChosen}
        />
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {value === null ? null : value.items.length === 0 ? (
        <p className="text-soft">{t('None.')}</p>
      ) : (
        <ul>
          {value.items.map((device) => (
            <DeviceLine
              key={device.device}
              campaign={campaign}
              device={device}
              onRetried={() => {
                reload();
                onChanged();
              }}
            />
          ))}
        </ul>
      )}
      {value !== null && value.count > SHOWN ? (
        <p className="text-soft">{plural('And {count} more.', 'And {count} more.', value.count - SHOWN)}</p>
      ) : null}
    </section>
  );
}

type LineProps = {
  readonly campaign: CampaignReport;
  readonly device: CampaignDevice;
  readonly onRetried: () => void;
};

function DeviceLine({ campaign, device, onRetried }: LineProps) {
  const { state } = device;
  const { words, tone } = DEVICE_STATES[state.state];
  const more = deviceWords(state);
  const retrying = useAction(async () => {
    const key = crypto.randomUUID();
    await client.campaigns.act({ id: campaign.id, action: 'retry', key, devices: [device.device] });
    onRetried();
  });
  const hasEnded = state.state === 'failed' || (state.state === 'unclear' && state.about === 'version');
  const mayRetry = hasEnded && campaign.state.state !== 'cancelled';
  return (
    <li className="flex items-start gap-2 border-b py-1">
      <span className="flex min-w-0 grow flex-col">
        <span className="flex items-baseline justify-between gap-3">
          <a className="truncate text-accent underline" href={address(['device', String(device.device)], {})}>
            {device.name}
          </a>
          <StatusMark tone={tone}>{words}</StatusMark>
        </span>
        <span className="mono text-small text-soft">{device.serialNumber}</span>
        {more === null ? null : <span className="text-small wrap-anywhere">{more}</span>}
        {retrying.problem === null ? null : <ProblemNotice problem={retrying.problem} />}
      </span>
      {mayRetry ? (
        <IconButton
          small
          label={t('Retry {name}', { name: device.name })}
          icon={<RotateCcw size={14} />}
          disabled={retrying.busy}
          onClick={() => retrying.run()}
        />
      ) : null}
    </li>
  );
}
