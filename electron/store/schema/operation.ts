import type { Generated } from 'kysely';

/** One operation on a device (shared/operation.ts). */
export type OperationTable = {
  /** Order of creation; ages within one millisecond stay told apart. */
  seq: Generated<number>;
  id: string;
  device: string;
  kind: string;
  command_key: string;
  created_at: number;
  created_by: string;
  scheduled_for: number | null;
  /** Not begun from this instant on; null: however late. */
  not_after: number | null;
  /** JSON of what the operation needs beyond its kind (values to set, the image to load); null: nothing. */
  arguments: string | null;
  /** The discriminator of `state_json`, for indexes and claims. */
  state: string;
  state_json: string;
  /** Moves with every change: a writer that read an older one changes nothing and reads again. */
  revision: number;
  /**
   * What makes a second request for the same thing the same operation. Only while it is queued for the next session
   * and was never sent; unique per device, so that two processes cannot queue it twice either.
   */
  same_as: string | null;
  /** The process that sent it (ProcessTable); null: it was never sent, or by a program that did not say. */
  taken_by: string | null;
};

/** A process that works on this database, and until when it is held for alive unless it says so again. */
export type ProcessTable = { id: string; alive_until: number };

/** What one process has to say to another, until that one takes it (PostgreSQL only). */
export type ProcessMailTable = { n: Generated<number>; addressee: string; content: Buffer };

/** What happened to an operation, and when: rows of their own, so that history is appended, never rewritten. */
export type OperationStepTable = {
  seq: Generated<number>;
  operation: string;
  at: number;
  state: string;
  words: string;
};

/** What an operation wrote down on its way, for the proof after a loss, and what it found out in the end. */
export type OperationResultTable = {
  operation: string;
  /** JSON, the plan's own; null: it got nowhere yet. */
  note: string | null;
  /** JSON of shared/orders.ts OperationResult. */
  result: string | null;
};

export type OperationTables = {
  operation: OperationTable;
  operation_step: OperationStepTable;
  process: ProcessTable;
  process_mail: ProcessMailTable;
  operation_result: OperationResultTable;
};
