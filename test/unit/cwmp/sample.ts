import type { Field, Shape } from '#shared/cwmp/schema.ts';

/** A value for every field of a shape, all different from the empty one and in need of escaping. */
function sampleOf(field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return `${field.tag} & <${field.tag}> "q" ü 😀`;
    case 'time':
      return '2026-11-23T04:30:00Z';
    case 'number':
      return 7;
    case 'boolean':
      return true;
    case 'struct':
      return sample(field.shape);
    case 'list':
    case 'repeated':
      return [sample(field.shape), sample(field.shape)];
    case 'texts':
      return ['a&b', 'Device.WiFi.'];
    case 'values':
      return [
        { name: 'Device.A', value: ' x\r\n<y> & ', type: 'string' },
        { name: 'Device.B', value: '1', type: 'boolean' },
        { name: 'Device.C', value: 'AAE=', type: 'base64' },
      ];
    case 'operations':
      return [
        {
          operation: 'Install',
          url: 'http://x/?a&b',
          uuid: 'u',
          username: 'n',
          password: 'p',
          version: '',
          executionEnvRef: 'e',
        },
        { operation: 'Uninstall', url: '', uuid: 'u', username: '', password: '', version: '2', executionEnvRef: '' },
      ];
    default:
      return field satisfies never;
  }
}

/** One message or struct of a shape. */
export function sample(shape: Shape): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, sampleOf(field)]));
}
