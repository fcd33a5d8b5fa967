import { z } from 'zod';

/** The first node of every path, which tells the data model: TR-181 or TR-098. */
export const DataModelRoot = z.enum(['Device.', 'InternetGatewayDevice.']);
export type DataModelRoot = z.infer<typeof DataModelRoot>;
