import type { Generated } from 'kysely';

/** Documents of devices (0060-attachments); `created` in milliseconds. */
export type AttachmentTables = {
  device_attachment: {
    n: Generated<number>;
    device: number;
    sha256: string;
    purpose: string;
    name: string;
    media_type: string;
    /** Bytes. */
    size: number;
    created: number;
    created_by: string;
  };
};
