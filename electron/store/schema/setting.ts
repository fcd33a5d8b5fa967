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
  /** One of VALUE_TYPES; OBJECT or NAME_ONLY where there is no value. */
  type: string;
  /** Null: a secret, which is not kept; an object; or a parameter of which only the name was told. */
  value: string | null;
  at: number;
  /** 1: the device says that it may be written; null: it was not asked. */
  writable: number | null;
};

/** What `device_reported.type` says of an object, and of a parameter of which only the name is known. */
export const OBJECT = 'object';
export const NAME_ONLY = '';

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

/** A value a device told of how good its connection is, and when (0126-device-readings). */
export type DeviceReadingTable = { device: number; name: string; at: number; value: number };

export type SettingTables = {
  device_reading: DeviceReadingTable;
  device_setting: DeviceSettingTable;
  device_reported: DeviceReportedTable;
  device_setting_history: DeviceSettingHistoryTable;
};
