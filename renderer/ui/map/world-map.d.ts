/** The address of the map of the world (build/world-map.ts). */
declare module 'virtual:world-map' {
  const address: string;
  export default address;
}
