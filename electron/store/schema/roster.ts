/** What the control server of a remote site told of its devices, as far as the ACS of this computer needs them. */
export type RosterDeviceTable = {
  /** The control server's number. */
  id: number;
  serial_key: string;
  /** Null: it has none, or only list rows were read so far, which do not tell it (inventory-api 3). */
  serial_alt_key: string | null;
  /** `Up` or `Down` as it was told last, beside its row so that a change shows. */
  status: string | null;
  /** JSON of shared/device.ts DeviceRow. */
  row_json: string;
  /** JSON of shared/device.ts DeviceDetail; null: never read. */
  detail_json: string | null;
};

/** A device type of the control server, as recipes name it. */
export type RosterTypeTable = { id: number; name: string; short_name: string | null };

/** On what terms a device may talk to the ACS of this computer; no row: nobody has decided. */
export type RosterAccessTable = {
  device: number;
  /** Null: a person let it in without a proof. */
  username: string | null;
  /** What SecretStore.protect made of the password; never leaves this store. */
  password_cipher: string | null;
};

/** What the ACS of this computer learned of a device and did with it. */
export type RosterSightingTable = {
  device: number;
  at: number;
  software_version: string | null;
  hardware_version: string | null;
  /** JSON: names of OperationKind. */
  done: string;
  /** Moves with every change. */
  revision: number;
  /** The revision that was handed to the outbox. */
  noted: number;
};

/** A device that was created on this computer: its record lies in the outbox, and beside the others in roster_device. */
export type RosterDraftTable = {
  /** The number it has here (shared/stand-in.ts). */
  stand_in: number;
  /** Its temporary id in the outbox. */
  draft: string;
  /** The entry that creates it. */
  entry: string;
  /** The number the control server gave it; null: it has not landed. */
  landed_as: number | null;
  /** 1 once everything kept under the stand-in is kept under that number. */
  joined: number;
};

export type RosterTables = {
  roster_device: RosterDeviceTable;
  roster_type: RosterTypeTable;
  roster_access: RosterAccessTable;
  roster_sighting: RosterSightingTable;
  roster_draft: RosterDraftTable;
};
