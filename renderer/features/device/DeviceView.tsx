import { Pencil } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { useField } from '#renderer/app/field.tsx';
import { useDeviceDetail, useFleetRow } from '#renderer/cache/hooks.ts';
import type { DeviceKey } from '#renderer/cache/types.ts';
import { heard } from '#renderer/language/heard.ts';
import { t } from '#renderer/language/speak.ts';
import { classes } from '#renderer/ui/classes.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { AcsSection } from './AcsSection.tsx';
import { Connection } from './connection/Connection.tsx';
import { DeviceHeader } from './DeviceHeader.tsx';
import { EditForm } from './EditForm.tsx';
import { Facts } from './Facts.tsx';
import { FactsBySource } from './facts/FactsBySource.tsx';
import { Firmware } from './firmware/Firmware.tsx';
import { NotLanded } from './NotLanded.tsx';
import { Near } from './near/Near.tsx';
import { Operations } from './Operations.tsx';
import { useOperations } from './operations.ts';
import { Pending } from './Pending.tsx';
import { SettingsDrift } from './settings/SettingsDrift.tsx';
import { deviceOf, type ShownDevice } from './shown-device.ts';
import { TestsAndFiles } from './TestsAndFiles.tsx';
import { DeviceTimeline } from './timeline/DeviceTimeline.tsx';
import { readTyped, type Typed } from './unsaved.ts';
import { WhySilent } from './WhySilent.tsx';

type Props = { readonly deviceKey: DeviceKey; readonly layout: 'panel' | 'page' };

/** All there is to see of a device and to do with it; in a panel one column, on a page two. */
export default function DeviceView({ deviceKey, layout }: Props) {
  const field = useField();
  const row = useFleetRow(field, deviceKey);
  const snapshot = useDeviceDetail(field, deviceKey);
  const [editing, setEditing] = useState<{ readonly unsaved: Typed | null } | null>(null);
  /** The form is gone, and with it the focus: whoever was in it is back where they came from. */
  const [edited, setEdited] = useState(false);
  const done = useCallback(() => {
    setEditing(null);
    setEdited(true);
  }, []);
  useEffect(() => {
    let left = false;
    readTyped(field, deviceKey).then(
      (unsaved) => {
        if (unsaved !== null && !left) setEditing({ unsaved });
      },
      () => {
        // Nothing readable was kept: the facts are shown.
      },
    );
    return () => {
      left = true;
    };
  }, [field, deviceKey]);
  const device = deviceOf(row, snapshot);
  const name = device !== null && !device.deleting && editing === null ? device.name : null;
  useCommands(
    useMemo(
      () =>
        name === null
          ? []
          : [
              {
                id: 'edit-device',
                title: t('Edit {name}', { name }),
                group: t('Device'),
                keys: 'e',
                icon: <Pencil size={15} />,
                run: () => setEditing({ unsaved: null }),
              },
            ],
      [name],
    ),
  );

  if (device === null) {
    const looking = row === undefined || snapshot.state === 'loading';
    return (
      <EmptyState
        title={looking ? t('Looking it up') : t('No such device here')}
        words={
          snapshot.problem
            ? `${heard(snapshot.problem.words)} ${heard(snapshot.problem.next)}`
            : looking
              ? t('It is not among the devices kept on this laptop; the control server is asked.')
              : t('Neither this laptop nor the control server knows it. It may have been deleted.')
        }
      />
    );
  }

  return (
    <Known device={device} layout={layout}>
      {editing ? (
        <EditForm device={device} unsaved={editing.unsaved} onDone={done} />
      ) : (
        <Facts device={device} takesFocus={edited} onEdit={() => setEditing({ unsaved: null })} />
      )}
    </Known>
  );
}

type KnownProps = { readonly device: ShownDevice; readonly layout: Props['layout']; readonly children: ReactNode };

/** How long what stands below the operations waits for them, in milliseconds: so that nothing jumps. */
const STILL = 250;

function Known({ device, layout, children }: KnownProps) {
  const field = useField();
  const { key } = device;
  const reread = useCallback(() => {
    // Unreachable now: the record is read again when it can be, and says how old it is until then.
    void field.fleet.refresh(key).catch(() => undefined);
  }, [field, key]);
  const operations = useOperations(device.ref, device.record.pending_settings ?? '', reread);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), STILL);
    return () => clearTimeout(timer);
  }, []);
  const still = operations.state === 'reading' && !late;
  const page = layout === 'page';
  return (
    <article aria-label={device.name} className="flex h-full min-h-0 flex-col">
      <DeviceHeader device={device} layout={layout} />
      <div
        className={classes(
          'min-h-0 grow overflow-y-auto',
          still && 'invisible',
          page ? 'grid grid-cols-1 content-start gap-x-px lg:grid-cols-2' : 'flex flex-col',
        )}
      >
        <div className={classes('min-w-0', page && 'lg:order-2 lg:border-s')}>
          <WhySilent device={device} />
          <NotLanded device={device} />
          <Operations device={device} known={operations} />
          <Pending device={device} known={operations} />
          <Connection device={device} />
          {page ? <AcsSection device={device} /> : null}
          {page ? <TestsAndFiles device={device} /> : null}
          {page ? <DeviceTimeline device={device} /> : null}
        </div>
        <div className="min-w-0">
          {children}
          <FactsBySource device={device} />
          <Firmware device={device} />
          <SettingsDrift device={device} />
          <Near device={device} />
        </div>
        {page ? null : <AcsSection device={device} />}
        {page ? null : <DeviceTimeline device={device} />}
      </div>
    </article>
  );
}
