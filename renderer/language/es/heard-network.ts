import type { Words } from '../catalogue.ts';

export default {
  'it is no campaign': 'no es una campaña',
  'it is no firmware image': 'no es una imagen de firmware',
  'the new record has no number': 'el registro nuevo no tiene número',
  'it is not JSON': 'no es JSON',
  'it is no device record': 'no es un registro de dispositivo',
  'it is no setting': 'no es un ajuste',
  'it is no change feed': 'no es un flujo de cambios',
  'Demarc ended after it was sent, before an answer was written down.':
    'Demarc terminó después de enviarse, antes de anotarse una respuesta.',
  'no secure connection to it can be made': 'no se puede establecer una conexión segura con él',
  'its certificate is not valid today; look at the clock of the router and of this computer':
    'su certificado no es válido hoy; mire el reloj del router y el de este ordenador',
  'The file of this image lies on the control server, and its API does not hand it out.':
    'El archivo de esta imagen está en el servidor de control, y su API no lo entrega.',
  'This interface does not let the question out.': 'Esta interfaz no deja salir la pregunta.',
  'No socket could be opened on this interface.': 'No se pudo abrir ningún socket en esta interfaz.',
  'the Windows firewall': 'el cortafuegos de Windows',
  'the macOS firewall': 'el cortafuegos de macOS',
  'System Settings, Network, Firewall, Options: allow incoming connections for Demarc':
    'Ajustes del Sistema, Red, Cortafuegos, Opciones: permita las conexiones entrantes para Demarc',
  'The neighbour table of this computer cannot be read.': 'No se puede leer la tabla de vecinos de este ordenador.',
  'it answered with status {status} and nothing that says it did it':
    'respondió con el estado {status} y nada que diga que lo hizo',
  'nothing listens at its TR-064 address': 'nada escucha en su dirección TR-064',
  'this computer no longer has the address of the scan': 'este ordenador ya no tiene la dirección del escaneo',
  'it cannot be reached{value}': 'no se puede llegar a él{value}',
  'it asks for the password in a way that would let others on the LAN read it':
    'pide la contraseña de un modo que dejaría leerla a otros en la LAN',
  'uses a private MAC, which names no vendor': 'usa una MAC privada, que no nombra ningún proveedor',
  'it does not know the action': 'no conoce la acción',
  'it does not take the URL as it is written': 'no admite la URL tal como está escrita',
  'the action failed': 'la acción falló',
  'the URL is not one it takes': 'la URL no es una que admita',
  'this user may not do it': 'este usuario no puede hacerlo',
  'an internal error': 'un error interno',
} satisfies Words;
