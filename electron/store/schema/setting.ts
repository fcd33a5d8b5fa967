import type { Generated } from 'kysely';

/** A parameter value that a device should have. */
export type DeviceSettingTable = {
  id: Generated<number>;
  device: number;
  name: string;
  /** One of VALUE_TYPES. */
  type: string;
  /** The text; of a secret what SecretStore.protect made of it. */
  value: string;
  secret: number;
  changed_at: number;
};

/** A parameter value as a device last told it; never what it should have (inventory-api 9.20). */
export type DeviceReportedTable = {
  device: number;
  name: string;
  type: string;
  /** Null: a secret, which is not kept. */
  value: string | null;
  at: number;
};

/** Settings that a factory reset took away (inventory-api 9.21). */
export type DeviceSettingHistoryTable = {
  id: Generated<number>;
  device: number;
  at: number;
  why: string;
  /** JSON: a list of name, type, value and secret as they were stored. */
  settings: string;
  restored_at: number | null;
};

export type SettingTables = {
  device_setting: DeviceSettingTable;
  device_reported: DeviceReportedTable;
  device_setting_history: DeviceSettingHistoryTable;
};
