import type { DataModelRoot } from '#shared/cwmp/data-model-root.ts';
import { UNKNOWN_TIME } from '#shared/cwmp/encode.ts';
import { type DiagnosticsShape, diagnosticsShapes } from '../diagnostics.ts';
import { instant } from './instant.ts';
import { type CpeFacts, type Fields, live, type Parameter, ro, rw } from './schema.ts';

/** What both data models have at the same place: who the box is, whom it informs, what time it has. */

export function deviceInfo(modelName: string, description: string): Fields {
  return {
    Manufacturer: ro.text((facts) => facts.manufacturer),
    ManufacturerOUI: ro.text((facts) => facts.oui),
    ModelName: ro.text(modelName),
    Description: ro.text(description),
    ProductClass: ro.text((facts) => facts.productClass),
    SerialNumber: ro.text((facts) => facts.serialNumber),
    HardwareVersion: ro.text((facts) => facts.hardwareVersion),
    SoftwareVersion: ro.text((facts) => facts.softwareVersion),
    ProvisioningCode: rw.text('', 64),
    UpTime: live((facts) => String(facts.uptime())),
    FirstUseDate: ro.time('2023-08-14T09:12:00Z'),
  };
}

export function managementServer(): Fields {
  return {
    EnableCWMP: rw.bool(true),
    URL: rw.text((facts) => facts.factory.acsUrl),
    Username: rw.text((facts) => facts.factory.username),
    Password: rw.secret((facts) => facts.factory.password, 256),
    PeriodicInformEnable: rw.bool(true),
    PeriodicInformInterval: rw.number((facts) => String(facts.factory.periodicInformInterval), [1, 4_294_967_295]),
    PeriodicInformTime: rw.time(UNKNOWN_TIME),
    ParameterKey: ro.text('', 32),
    ConnectionRequestURL: ro.text((facts) => facts.connectionRequestUrl),
    ConnectionRequestUsername: rw.text((facts) => facts.factory.connectionRequestUsername),
    ConnectionRequestPassword: rw.secret((facts) => facts.factory.connectionRequestPassword, 256),
    UpgradesManaged: rw.bool(true),
    CWMPRetryMinimumWaitInterval: rw.number(5, [1, 65535]),
    CWMPRetryIntervalMultiplier: rw.number(2000, [1000, 65535]),
  };
}

/** Memory and load, as far as a box of this size would show them. */
export function memoryAndProcess(totalKilobytes: number): Fields {
  return {
    MemoryStatus: {
      Total: ro.number(totalKilobytes),
      Free: live((facts) => String(Math.round(totalKilobytes * (0.42 + 0.05 * wave(facts, 600))))),
    },
    ProcessStatus: { CPUUsage: live((facts) => String(Math.round(11 + 8 * wave(facts, 90)))) },
  };
}

/** Something between -1 and 1 that swings with the up time, each CPE in its own phase. */
export function wave(facts: CpeFacts, periodSeconds: number): number {
  return Math.sin(facts.uptime() / periodSeconds + Number.parseInt(facts.mac(0).slice(-2), 16));
}

/** The fields of a diagnostics object, from its shape; the ACS may write two states, the CPE the others. */
function diagnosticsFields(shape: DiagnosticsShape): Fields {
  const setting = (value: string | number): Parameter =>
    typeof value === 'number' ? rw.number(value) : rw.text(value);
  const result = (type: 'number' | 'time'): Parameter => (type === 'time' ? ro.time(UNKNOWN_TIME) : ro.number(0));
  return {
    DiagnosticsState: { ...rw.choice(['Requested', 'Canceled']), value: 'None' },
    ...mapValues(shape.settings, setting),
    ...mapValues(shape.results, result),
  };
}

/** The diagnostics objects right under `place` (`''`: the root), by their own names. */
export function diagnosticsUnder(root: DataModelRoot, place: string): Record<string, Fields> {
  const found: Record<string, Fields> = {};
  for (const shape of diagnosticsShapes) {
    const path = root === 'Device.' ? shape.tr181 : shape.tr098;
    if (path === null) continue;
    const cut = path.lastIndexOf('.') + 1;
    if (path.slice(0, cut) === place) found[path.slice(cut)] = diagnosticsFields(shape);
  }
  return found;
}

function mapValues<From, To>(from: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, map(value)]));
}

/** The clock and where it is set; the names of the server fields are the same in both models. */
export function time(zone: Fields): Fields {
  return {
    Enable: rw.bool(true),
    Status: ro.choice(['Synchronized', 'Unsynchronized', 'Disabled']),
    NTPServer1: rw.text('ntp1.access.example', 64),
    NTPServer2: rw.text('ntp2.access.example', 64),
    CurrentLocalTime: live((facts) => instant(facts.now()), 'dateTime'),
    ...zone,
  };
}
