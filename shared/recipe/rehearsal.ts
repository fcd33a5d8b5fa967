import '../jitless.ts';
import * as z from 'zod';
import { sameValue } from '../cwmp/parameter-value.ts';
import { isSecretName } from '../cwmp/secret-name.ts';
import { whyDowngrade } from '../firmware-verdict.ts';
import { type Action, downSeconds } from './action.ts';
import type { CompileProblem } from './compile.ts';
import { valueFault } from './model-facts.ts';
import { instancesOf, type Tree, type TreeNode } from './tree.ts';

/**
 * A recipe played on paper: against the tree the device itself told, before anything is sent. Says what the device
 * would refuse, what would change, how long it would be away, and what could be put back.
 */

export const Finding = z.object({
  step: z.int().nonnegative(),
  parameter: z.string().nullable(),
  /** `fault`: the device would refuse it. `doubt`: it cannot be told beforehand. */
  severity: z.enum(['fault', 'doubt']),
  /** The CWMP fault that would come (9005, 9007, 9008), or what else is wrong. */
  code: z.enum(['9001', '9005', '9007', '9008', 'recipe', 'unknown']),
  words: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const Change = z.object({
  step: z.int().nonnegative(),
  name: z.string(),
  /** Null: not known beforehand, or a secret. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  secret: z.boolean(),
});
export type Change = z.infer<typeof Change>;

export const Rehearsal = z.object({
  findings: z.array(Finding),
  changes: z.array(Change),
  downSeconds: z.int().nonnegative(),
  rollback: z.object({
    /** Everything can be put back as it was. */
    complete: z.boolean(),
    /** What cannot, one sentence each. */
    words: z.array(z.string()),
  }),
  /** Parameters the device told. */
  parameters: z.int().nonnegative(),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

export function rehearse(actions: readonly Action[], problems: readonly CompileProblem[], tree: Tree): Rehearsal {
  const stage = new Stage(tree);
  for (const { step, words } of problems) {
    stage.findings.push({ step, parameter: null, severity: 'fault', code: 'recipe', words });
  }
  for (const action of actions) stage.play(action);
  const { findings, changes, irreversible } = stage;
  return {
    findings,
    changes,
    downSeconds: downSeconds(actions),
    rollback: { complete: irreversible.size === 0, words: [...irreversible] },
    parameters: [...tree.keys()].filter((name) => !name.endsWith('.')).length,
  };
}

/** The device on paper: its tree, and what the actions so far would have made of it. */
class Stage {
  readonly findings: Finding[] = [];
  readonly changes: Change[] = [];
  readonly irreversible = new Set<string>();
  readonly #tree: Tree;
  readonly #changed = new Map<string, TreeNode | null>();
  /** `{as}` → an instance of the same table whose parameters stand for those of the new one; null: there is none. */
  readonly #models = new Map<string, string | null>();
  #factory = false;

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  play(action: Action): void {
    switch (action.do) {
      case 'set':
        for (const { name, value, secret } of action.parameters) this.#set(action.step, name, value, secret);
        return;
      case 'verify':
        for (const { name } of action.parameters) this.#exists(action.step, name);
        return;
      case 'judge':
        this.#exists(action.step, `${action.object}DiagnosticsState`);
        return;
      case 'add-object':
        this.#add(action.step, action.object, action.as);
        return;
      case 'delete-object':
        this.#delete(action.step, action.object);
        return;
      case 'factory-reset':
        this.#factory = true;
        this.irreversible.add(
          'After the factory reset only what the recipe set is put back, not what was there before.',
        );
        return;
      case 'firmware':
        this.#downgrade(action.step, action.version);
        this.irreversible.add(`The firmware stays at ${action.version}.`);
        return;
      case 'backup':
      case 'reboot':
      case 'wait':
      case 'skip':
        return;
      default:
        action satisfies never;
    }
  }

  /** A recipe may say `olderThan`, and so step back; whoever arms it has read that. */
  #downgrade(step: number, version: string): void {
    for (const root of ['Device.', 'InternetGatewayDevice.']) {
      const name = `${root}DeviceInfo.SoftwareVersion`;
      const words = whyDowngrade(version, this.#tree.get(name)?.value ?? '');
      if (words !== null) this.#doubt(step, name, words);
    }
  }

  #node(name: string): TreeNode | undefined {
    const changed = this.#changed.get(name);
    return changed === null ? undefined : (changed ?? this.#tree.get(name));
  }

  #fault(step: number, parameter: string, code: Finding['code'], words: string): void {
    this.findings.push({ step, parameter, severity: 'fault', code, words });
  }

  #doubt(step: number, parameter: string, words: string): void {
    this.findings.push({ step, parameter, severity: 'doubt', code: 'unknown', words });
  }

  /** The name under which a parameter of a new instance is looked up; null: nothing like it is there yet. */
  #standIn(name: string): string | null {
    let real = name;
    for (const [as, model] of this.#models) {
      const at = real.indexOf(`{${as}}`);
      if (at < 0) continue;
      if (model === null) return null;
      real = real.replace(`{${as}}`, model);
    }
    return real;
  }

  #exists(step: number, name: string): TreeNode | null {
    const real = this.#standIn(name);
    if (real === null) {
      this.#doubt(step, name, 'The device has no such instance yet: what it takes shows only when it is added.');
      return null;
    }
    const node = this.#node(real);
    if (node === undefined) this.#fault(step, name, '9005', 'The device has no such parameter.');
    return node ?? null;
  }

  #set(step: number, name: string, value: string, secret: boolean): void {
    const node = this.#exists(step, name);
    if (node === null) return;
    // What is so already is not written (SPEC O-8), so nothing can be refused.
    if (!this.#factory && !name.includes('{') && isSame(node, value)) return;
    if (node.writable === false) {
      this.#fault(step, name, '9008', 'The device says that it is read-only.');
      return;
    }
    const wrong = node.type === null ? null : valueFault(name.replaceAll(/\{\w+\}/g, '1'), node.type, value);
    if (wrong !== null) {
      this.#fault(step, name, '9007', wrong);
      return;
    }
    const isNew = name.includes('{');
    const hidden = secret || isSecretName(name);
    const before = this.#factory || isNew ? null : node.value;
    this.changes.push({ step, name, before: hidden ? null : before, after: hidden ? null : value, secret: hidden });
    if (!isNew && isSecretName(name) && (before ?? '') === '') {
      this.irreversible.add(`${name} reads back blank: what it was before cannot be put back.`);
    }
    if (!isNew) this.#changed.set(name, { ...node, value });
  }

  #add(step: number, object: string, as: string): void {
    const real = this.#standIn(object);
    const table = real === null ? undefined : this.#node(real);
    if (real === null) {
      this.#doubt(step, object, 'It is in an instance that is only added by this recipe.');
    } else if (table === undefined) {
      this.#fault(step, object, '9005', 'The device has no such object.');
    } else if (table.writable === false && instancesOf(this.#tree, real).length > 0) {
      this.#fault(step, object, '9001', 'The device takes no further instances here.');
    } else if (table.writable === false) {
      this.#fault(step, object, '9005', 'This is no object that instances can be added to.');
    }
    const model = real === null ? undefined : instancesOf(this.#tree, real)[0];
    this.#models.set(as, model === undefined ? null : String(model));
    this.changes.push({ step, name: `${object}{${as}}.`, before: null, after: 'a new instance', secret: false });
  }

  #delete(step: number, object: string): void {
    // What this recipe itself adds is gone either way when it is rolled back.
    if (object.includes('{')) return;
    const node = this.#node(object);
    if (node === undefined) {
      this.#fault(step, object, '9005', 'The device has no such instance.');
      return;
    }
    if (node.writable === false) {
      this.#fault(step, object, '9001', 'The device says that it cannot be deleted.');
      return;
    }
    this.changes.push({ step, name: object, before: 'there', after: 'deleted', secret: false });
    this.irreversible.add(`${object} is deleted: an instance added again gets another number.`);
    for (const name of this.#tree.keys()) if (name.startsWith(object)) this.#changed.set(name, null);
  }
}

function isSame({ type, value }: TreeNode, wanted: string): boolean {
  return type !== null && value !== null && sameValue(type, value, wanted);
}
