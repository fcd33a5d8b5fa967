import type { Generated } from 'kysely';

/** A CPE that informed this ACS, known to the inventory or not. */
export type CpeTable = {
  /** CpeKey (shared/ids.ts). */
  key: string;
  oui: string;
  product_class: string;
  serial_number: string;
  /** JSON of everything else (electron/acs/cpe/cpe-record.ts): read whole at start, written whole, never searched. */
  facts_json: string;
};

/** One CWMP session with its messages, secrets masked; only the last ones are kept. */
export type CpeSessionTable = {
  seq: Generated<number>;
  id: string;
  /** Null: it ended before anybody knew who called. */
  cpe: string | null;
  started_at: number;
  /** JSON of shared/acs.ts SessionSummary. */
  summary_json: string;
  /** JSON list of shared/acs.ts TraceMessage. */
  messages_json: string;
};

/** What the ACS keeps about itself: its key for connection-request passwords, protected by the SecretStore. */
export type AcsFactTable = { name: string; value: string };

/** A file a device delivered; its bytes lie encrypted in the data folder or among the chunks (electron/acs/files/device-files.ts). */
export type DeviceFileTable = {
  id: string;
  device: string;
  /** The operation that asked for it. */
  operation: string;
  /** `configuration` or `log`. */
  content: string;
  at: number;
  bytes: number;
  sha256: string;
  /** The file's own key, as SecretStore.protect made it. */
  key_cipher: string;
  /** What the sealed bytes are kept under; null: in the folder under `id` (until 0072). */
  sealed_sha256: string | null;
};

export type CpeTables = {
  cpe: CpeTable;
  cpe_session: CpeSessionTable;
  acs_fact: AcsFactTable;
  device_file: DeviceFileTable;
};
