import { Power } from 'lucide-react';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { useCommands } from '#renderer/app/commands.ts';
import { client, takeAcsState } from '#renderer/app/host.ts';
import { useLookAgain } from '#renderer/app/look-again.ts';
import { heard } from '#renderer/language/heard.ts';
import { Phrase } from '#renderer/language/Phrase.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { CopyButton } from '#renderer/ui/Mono.tsx';
import { ProblemNotice, type ProblemWords } from '#renderer/ui/ProblemNotice.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { TimeAt } from '#renderer/ui/TimeAgo.tsx';
import {
  type AcsPlace,
  type AcsState,
  isOutdated,
  type NetworkInterface,
  TLS_VERSIONS,
  type TlsVersion,
} from '#shared/acs.ts';
import { AcsUrlQr } from './AcsUrlQr.tsx';
import { FirewallHint, PortTaken } from './InTheWay.tsx';
import { acsUrl, interfaceKind, orderInterfaces, readPort, USUAL_PORT } from './interfaces.ts';

/** The switch of the ACS: on which address of this computer, and the URL that goes into the CPE. */
export function AcsCard({ listener }: { readonly listener: AcsState | null }) {
  const [wanted, setWanted] = useState<Wanted>({ host: null, port: String(USUAL_PORT), tls: null });
  const on = listener?.state === 'on' ? listener : null;
  // Turned off, it is turned on again where it was.
  useEffect(() => {
    if (on !== null) setWanted({ host: on.host, port: String(on.port), tls: on.tls?.minVersion ?? null });
  }, [on]);
  if (listener === null) return <p className="text-soft">{t('Asking whether the ACS is on…')}</p>;
  if (on !== null) return <AcsOn listener={on} />;
  return <AcsOff failed={listener.state === 'failed' ? listener : null} wanted={wanted} onWant={setWanted} />;
}

/** What stands in the form: an address (null: the likeliest there is), a port as typed, and TLS. */
type Wanted = {
  readonly host: string | null;
  readonly port: string;
  /** The oldest TLS to take on the https port beside the plain one; null: plain HTTP alone. */
  readonly tls: TlsVersion | null;
};

function AcsOn({ listener }: { readonly listener: Extract<AcsState, { state: 'on' }> }) {
  const turningOff = useAction(() => client.acs.turnOff({}).then(takeAcsState));
  const { run: turnOff } = turningOff;
  useCommands(
    useMemo(
      () => [
        {
          id: 'acs-off',
          title: t('Turn the ACS off'),
          group: t('Bench'),
          icon: <Power size={15} />,
          run: () => turnOff(),
        },
      ],
      [turnOff],
    ),
  );
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <StatusMark tone="up">
            <span className="font-strong">{t('ACS is on')}</span>
          </StatusMark>
          <span className="text-small text-faint">
            <Phrase say="since {time}" with={{ time: <TimeAt at={listener.since} /> }} />
          </span>
        </span>
        <Button look="quiet" icon={<Power size={14} />} busy={turningOff.busy} onClick={() => turnOff()}>
          {t('Turn off')}
        </Button>
      </div>
      <div className="flex items-center justify-between gap-1 rounded-md border border-line-strong bg-sunken py-1 pe-1 ps-3">
        <span dir="ltr" className="mono text-base font-strong wrap-anywhere select-all">
          {listener.url}
        </span>
        <span className="flex shrink-0 items-center">
          <AcsUrlQr url={listener.url} />
          <CopyButton text={listener.url} what={t('ACS URL')} />
        </span>
      </div>
      <p className="text-small text-soft">{t('Type exactly this into the CPE as its ACS URL.')}</p>
      {!listener.tls ? null : (
        <p className="flex items-center justify-between gap-1 text-small text-soft">
          <span>
            <Phrase
              say="Or by TLS: {url}"
              with={{ url: <bdi className="mono wrap-anywhere select-all">{listener.tls.url}</bdi> }}
            />
          </span>
          <CopyButton text={listener.tls.url} what={t('ACS URL by TLS')} />
        </p>
      )}
      {listener.host.startsWith('127.') ? null : <FirewallHint host={listener.host} port={listener.port} />}
      {turningOff.problem === null ? null : <ProblemNotice problem={turningOff.problem} />}
    </div>
  );
}

type OffProps = {
  readonly failed: (ProblemWords & { readonly code: string }) | null;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
};

function AcsOff({ failed, wanted, onWant }: OffProps) {
  const interfaces = useLookAgain(askForInterfaces);
  const turningOn = useAction((place: AcsPlace) => client.acs.turnOn(place).then(takeAcsState));

  const port = readPort(wanted.port);
  const host = wanted.host ?? interfaces?.[0]?.address ?? null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (host !== null && 'port' in port && !turningOn.busy) turningOn.run(placeOf(host, port.port, wanted.tls));
  };
  const shown = turningOn.problem ?? failed;

  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <StatusMark tone={failed === null ? 'idle' : 'down'}>
        <span className="font-strong text-ink">
          {failed === null ? t('ACS is off') : t('ACS could not be turned on')}
        </span>
      </StatusMark>
      {shown === null ? (
        <p className="text-small text-soft">{t('No CPE can reach this computer until you turn it on.')}</p>
      ) : (
        <ProblemNotice problem={shown} />
      )}
      {host !== null && 'port' in port && shown?.code === 'acs.port-taken' ? (
        <PortTaken host={host} port={port.port} onUse={(free) => turningOn.run(placeOf(host, free, wanted.tls))} />
      ) : null}
      {interfaces?.length === 0 ? (
        <p className="text-small text-waiting">
          {t(
            'This computer has no address now. Plug the cable in, or join the network of the device: it appears here by itself.',
          )}
        </p>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)_76px] gap-2">
        <Field label={t('Interface')}>
          <Select
            value={host}
            placeholder={interfaces === null ? t('Looking…') : t('No network interface')}
            choices={(interfaces ?? []).map((nif) => ({ value: nif.address, label: interfaceWords(nif) }))}
            onChange={(address) => onWant({ ...wanted, host: address })}
          />
        </Field>
        <Field label={t('Port')} error={'wrong' in port ? port.wrong : undefined}>
          <TextInput
            mono
            inputMode="numeric"
            value={wanted.port}
            onValueChange={(typed) => onWant({ ...wanted, port: typed })}
          />
        </Field>
      </div>
      <Field label={t('TLS (https) beside it')}>
        <Select
          value={wanted.tls ?? 'none'}
          choices={[
            { value: 'none', label: t('Not offered') },
            ...TLS_VERSIONS.map((version) => ({ value: version, label: TLS_WORDS[version] })),
          ]}
          onChange={(chosen) => onWant({ ...wanted, tls: TLS_VERSIONS.find((version) => version === chosen) ?? null })}
        />
      </Field>
      {wanted.tls !== null && isOutdated(wanted.tls) ? (
        <p role="status" className="text-small text-soft">
          {t('This TLS version is broken and can be listened to. Allow it only while an old CPE needs it.')}
        </p>
      ) : null}
      <div className="flex items-center justify-between gap-2">
        <span className="mono min-w-0 truncate text-soft">
          {host === null || 'wrong' in port ? '' : acsUrl(host, port.port)}
        </span>
        <Button
          type="submit"
          look="primary"
          icon={<Power size={14} />}
          busy={turningOn.busy}
          disabled={host === null || 'wrong' in port}
        >
          {turningOn.busy ? t('Turning on…') : t('Turn on')}
        </Button>
      </div>
    </form>
  );
}

const TLS_WORDS: Readonly<Record<TlsVersion, string>> = {
  'TLSv1.3': t('TLS 1.3 only'),
  'TLSv1.2': t('TLS 1.2 and newer'),
  'TLSv1.1': t('TLS 1.1 and newer (unsafe)'),
  TLSv1: t('TLS 1.0 and newer (unsafe)'),
};

/** The https port is the next one above the plain one. */
function placeOf(host: string, port: number, minVersion: TlsVersion | null): AcsPlace {
  if (minVersion === null) return { host, port };
  return { host, port, tls: { port: port === 0 || port === 65_535 ? 0 : port + 1, minVersion } };
}

function interfaceWords(nif: NetworkInterface): string {
  return `${nif.address} · ${heard(interfaceKind(nif))} (${nif.name})`;
}

/** The addresses of this computer, the likeliest first. */
async function askForInterfaces(signal: AbortSignal): Promise<readonly NetworkInterface[]> {
  return orderInterfaces((await client.acs.interfaces({}, { signal })).interfaces);
}
