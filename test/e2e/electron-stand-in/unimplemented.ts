/** An object that has what is given and throws, by name, for everything else: nothing is silently missing. */
export function unimplemented<Given extends object>(name: string, given: Given): Given {
  return new Proxy(given, {
    get(target, key, receiver) {
      // `then` is asked of anything that is awaited.
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver);
      throw new Error(`${name}.${key} is not implemented by the stand-in for electron`);
    },
  });
}
