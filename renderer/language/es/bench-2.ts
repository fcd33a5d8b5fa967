import type { Words } from '../catalogue.ts';

export default {
  'becomes {type} of {organization}; shared user {user}':
    'pasa a ser {type} de {organization}; usuario compartido {user}',
  'Remove {productClass}': 'Quitar {productClass}',
  'Another type': 'Otro tipo',
  'Six hexadecimal digits.': 'Seis cifras hexadecimales.',
  'Becomes a': 'Pasa a ser',
  'Shared user': 'Usuario compartido',
  'Shared password': 'Contraseña compartida',
  'Goes into the vault of this laptop; it is not shown again.':
    'Va a la caja fuerte de este portátil; no se muestra de nuevo.',
  'All six are needed: the shared credentials tell a router of yours from any other.':
    'Hacen falta los seis: las credenciales compartidas distinguen un router suyo de cualquier otro.',
  'Switching on…': 'Activando…',
  'Switch on': 'Activar',
  'Nothing is asked of a stranger': 'A un desconocido no se le pide nada',
  'Operations belong to a device of the inventory. Create one with this serial number, and the CPE is matched to it.':
    'Las operaciones pertenecen a un dispositivo del inventario. Cree uno con este número de serie y el CPE se asocia a él.',
  'No operation yet': 'Todavía ninguna operación',
  'Reboot it, read it or apply its settings from the device’s page: each step appears here as it happens.':
    'Reinícielo, léalo o aplique sus ajustes desde la página del dispositivo: cada paso aparece aquí según ocurre.',
  'asked for {time} by {who}': 'pedido {time} por {who}',
  Took: 'Duró',
  Running: 'En curso',
  'Aborted: {why}': 'Abortada: {why}',
  'Reading the session…': 'Leyendo la sesión…',
  'No message was kept': 'No se guardó ningún mensaje',
  'Only the last sessions of a CPE are kept with their messages.':
    'Solo de las últimas sesiones de un CPE se guardan los mensajes.',
  'Export this session': 'Exportar esta sesión',
  '{count} messages': { one: '{count} mensaje', many: '{count} mensajes', other: '{count} mensajes' },
  '{size} in': '{size} de entrada',
  '{size} out': '{size} de salida',
  'No session is kept': 'No hay ninguna sesión guardada',
  'The last sessions of a CPE appear here from its next Inform on, each with its messages.':
    'Las últimas sesiones de un CPE aparecen aquí desde su próximo Inform, cada una con sus mensajes.',
  'Open each new session': 'Abrir cada sesión nueva',
  'Looking it up in the inventory…': 'Buscándolo en el inventario…',
  'Same serial number': 'Mismo número de serie',
  'Same serial number, and so have {count} other devices': {
    one: 'Mismo número de serie, como {count} dispositivo más',
    many: 'Mismo número de serie, como {count} dispositivos más',
    other: 'Mismo número de serie, como {count} dispositivos más',
  },
  'Which of them it is, is not guessed: correct the serial numbers first.':
    'No se adivina cuál de ellos es: corrija antes los números de serie.',
  'It is in the inventory. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Está en el inventario. El ACS lo conoce desde su próximo Inform: pídale que llame, o espere.',
  'Created on this laptop. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Creado en este portátil. El ACS lo conoce desde su próximo Inform: pídale que llame, o espere.',
  'A stranger: no device in the inventory has this serial number.':
    'Un desconocido: ningún dispositivo del inventario tiene este número de serie.',
  'It is answered and shown here, and nothing is sent to it. Create a device with this serial number to act on it.':
    'Se le responde y se muestra aquí, y no se le envía nada. Cree un dispositivo con este número de serie para actuar sobre él.',
  'Create device…': 'Crear dispositivo…',
  '{count} strangers call, and cannot join: a run takes only devices of the inventory.': {
    one: 'Llama {count} desconocido y no puede participar: una serie solo toma dispositivos del inventario.',
    many: 'Llaman {count} desconocidos y no pueden participar: una serie solo toma dispositivos del inventario.',
    other: 'Llaman {count} desconocidos y no pueden participar: una serie solo toma dispositivos del inventario.',
  },
  'Choose each in the list: there it is let in, or becomes a device.':
    'Elija cada uno en la lista: allí se le admite o pasa a ser un dispositivo.',
  'Create a device for each, or onboard all of their type at once.':
    'Cree un dispositivo para cada uno, o dé de alta de una vez todos los de su tipo.',
  'Show the newest': 'Mostrar el más reciente',
  Message: 'Mensaje',
  At: 'A las',
  'Messages of the session': 'Mensajes de la sesión',
  'Empty POST': 'POST vacío',
  'Empty {status}': 'Vacío {status}',
  Empty: 'Vacío',
  'DHCP is off': 'El DHCP está apagado',
  'Turn on…': 'Encender…',
  'With the ACS on, it can give a router its address and the ACS URL.':
    'Con el ACS encendido puede dar a un router su dirección y la URL del ACS.',
  'For a router whose WAN port is plugged into this laptop: gives it an address and the ACS URL.':
    'Para un router cuyo puerto WAN está enchufado a este portátil: le da una dirección y la URL del ACS.',
  'It ended. {words}': 'Terminó. {words}',
  'DHCP is on': 'El DHCP está encendido',
  'DHCP is starting': 'El DHCP arranca',
  'Asking whether another DHCP server answers on {name}…': 'Se pregunta si otro servidor DHCP responde en {name}…',
  'Asking whether another DHCP server answers on {name}, {left} s left…':
    'Se pregunta si otro servidor DHCP responde en {name}, quedan {left} s…',
  'On {name}, {address}/{prefix}.': 'En {name}, {address}/{prefix}.',
  'Nothing is plugged into {name} now.': 'Ahora no hay nada enchufado a {name}.',
  'Nobody has asked yet: plug a router’s WAN port in.':
    'Aún no ha preguntado nadie: enchufe el puerto WAN de un router.',
  'All {most} addresses are given.': 'Las {most} direcciones están dadas.',
  'One comes free ten minutes after its router was unplugged, or turn DHCP off and on.':
    'Una queda libre diez minutos después de desenchufar su router; o apague y encienda el DHCP.',
  'Bare URL in option 43': 'URL sola en la opción 43',
  'For all CPEs of this maker ({oui}), when they read nothing else':
    'Para todos los CPE de este fabricante ({oui}), cuando no leen otra cosa',
  'Give addresses?': '¿Dar direcciones?',
  'Give addresses on {name}?': '¿Dar direcciones en {name}?',
  'Whatever asks on this network gets an address from {address}, and the ACS URL with it. Only for a cable that leads to routers on your bench, never for a customer’s or an office network.':
    'Quien pida en esta red recibe una dirección de {address}, y con ella la URL del ACS. Solo para un cable que lleva a routers de su banco, nunca para la red de un cliente o de una oficina.',
  'Asking for other servers…': 'Preguntando por otros servidores…',
  'Give addresses': 'Dar direcciones',
  'First it asks for four seconds whether another DHCP server answers, and does not start where one does. It ends when the address of this interface changes, when the ACS is turned off, and when another server appears.':
    'Primero pregunta durante cuatro segundos si responde otro servidor DHCP, y no arranca donde responde uno. Termina cuando cambia la dirección de esta interfaz, cuando se apaga el ACS y cuando aparece otro servidor.',
  'This computer has no interface with the address {address} now.':
    'Este ordenador no tiene ahora ninguna interfaz con la dirección {address}.',
  'Plug the cable in, then try again.': 'Enchufe el cable e inténtelo de nuevo.',
  'On Linux, once as root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (until the next restart of the computer), or setcap cap_net_bind_service=+ep on the program that runs Demarc.':
    'En Linux, una vez como root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (hasta el próximo arranque del ordenador), o setcap cap_net_bind_service=+ep sobre el programa que ejecuta Demarc.',
  'On Windows no right is needed; allow Demarc in the firewall when it asks, for private networks, and stop Internet connection sharing.':
    'En Windows no hace falta ningún permiso; permita Demarc en el cortafuegos cuando pregunte, para redes privadas, y detenga la conexión compartida a Internet.',
  'On macOS start Demarc once with sudo, and turn Internet Sharing off.':
    'En macOS inicie Demarc una vez con sudo y desactive Compartir Internet.',
  'Start Demarc as a user who may use ports below 1024.':
    'Inicie Demarc como un usuario que pueda usar puertos por debajo de 1024.',
  'has this address': 'tiene esta dirección',
  'was offered this address': 'se le ofreció esta dirección',
  'asks for its ACS': 'pregunta por su ACS',
  'does not say that it is a CPE': 'no dice que sea un CPE',
  'The port is a number, usually 7547.': 'El puerto es un número, normalmente 7547.',
  'The highest port is 65535.': 'El puerto más alto es 65535.',
  '{minutes}:{seconds} min': '{minutes}:{seconds} min',
  'Search in {label}': 'Buscar en {label}',
  'Search the XML': 'Buscar en el XML',
  'Previous match': 'Coincidencia anterior',
  'Next match': 'Coincidencia siguiente',
  'not found': 'no encontrado',
  '{current} of {count} or more': '{current} de {count} o más',
  '{current} of {count}': '{current} de {count}',
} satisfies Words;
