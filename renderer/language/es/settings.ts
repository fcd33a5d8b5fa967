import type { Words } from '../catalogue.ts';

export default {
  'Runs in': 'Funciona en',
  System: 'Sistema',
  License: 'Licencia',
  'Map data': 'Datos del mapa',
  'Natural Earth (public domain), GeoNames (CC BY 4.0)': 'Natural Earth (dominio público), GeoNames (CC BY 4.0)',
  'Demarc, after the demarcation point where the carrier’s network ends and the customer’s begins.':
    'Demarc, por el punto de demarcación, donde acaba la red del operador y empieza la del cliente.',
  'Help: each place, and what its words mean': 'Ayuda: cada lugar, y qué significan sus palabras',
  'its own window': 'su propia ventana',
  'a browser, with the host on this computer': 'un navegador, con el anfitrión en este ordenador',
  'TR-069 server of this laptop': 'Servidor TR-069 de este portátil',
  'Off until you turn it on, on the interface you choose. While it is on, the top bar says so.':
    'Apagado hasta que usted lo encienda, en la interfaz que elija. Mientras está encendido, lo dice la barra superior.',
  'Asking…': 'Preguntando…',
  Off: 'Apagado',
  'Turn it on in Bench': 'Encenderlo en el banco',
  Light: 'Claro',
  Dark: 'Oscuro',
  Sunlight: 'Luz solar',
  Compact: 'Compacta',
  Touch: 'Táctil',
  Theme: 'Tema',
  'Sunlight is black on white with heavy strokes, for vans and rooftops.':
    'Luz solar es negro sobre blanco con trazos gruesos, para furgonetas y azoteas.',
  Density: 'Densidad',
  'Touch makes every target 44 pixels tall, for fingers and gloves.':
    'Táctil hace cada objetivo de 44 píxeles de alto, para dedos y guantes.',
  Language: 'Idioma',
  'The window is loaded anew; what is saved stays.': 'La ventana se carga de nuevo; lo guardado permanece.',
  'Certificate of {name}': 'Certificado de {name}',
  'Nothing is sent while it is looked at. A decision holds for this server and for this certificate only.':
    'No se envía nada mientras se mira. Una decisión vale solo para este servidor y para este certificado.',
  'Trust what the system trusts': 'Confiar en lo que confía el sistema',
  'Trust this certificate': 'Confiar en este certificado',
  'Asking the server…': 'Preguntando al servidor…',
  'The one you trust': 'El que usted acepta',
  'The system trusts it': 'El sistema confía en él',
  'Not trusted: {doubt}.': 'No es de confianza: {doubt}.',
  'Compare the fingerprint with the one its owner has. If they differ, somebody may be in between.':
    'Compare la huella con la que tiene su dueño. Si son distintas, puede que haya alguien en medio.',
  'This Demarc belongs to one site.': 'Este Demarc pertenece a un solo sitio.',
  'No control server is known here yet. Connect to one on the first screen.':
    'Aquí no se conoce aún ningún servidor de control. Conéctese a uno en la primera pantalla.',
  'organization {number}': 'organización {number}',
  'through {proxy}': 'a través de {proxy}',
  Open: 'Abierto',
  'Its own certificate': 'Certificado propio',
  'Name and proxy': 'Nombre y proxy',
  'Replace the token': 'Reemplazar el token',
  'Look at its certificate': 'Mirar su certificado',
  'It is reached without TLS': 'Se llega a él sin TLS',
  Remove: 'Quitar',
  'Another control server': 'Otro servidor de control',
  'On the first screen. Everything saved here stays on this computer.':
    'En la primera pantalla. Todo lo guardado aquí permanece en este ordenador.',
  'Connect to another one': 'Conectar a otro',
  'Another address or organization is another site: connect to it on the first screen.':
    'Otra dirección u organización es otro sitio: conéctese a él en la primera pantalla.',
  'An HTTP proxy as host:port. Blank: straight to the server.':
    'Un proxy HTTP como host:port. Vacío: directo al servidor.',
  'Looking at the data folder…': 'Mirando la carpeta de datos…',
  'Data folder': 'Carpeta de datos',
  'Sites, the outbox journal, receipts, the vault. Copy it to take everything along.':
    'Sitios, el diario de la bandeja de salida, recibos, la caja fuerte. Cópiela para llevárselo todo.',
  'data folder': 'carpeta de datos',
  '{size} free on its disk': '{size} libres en su disco',
  'Device list of this window': 'Lista de dispositivos de esta ventana',
  'A copy of the inventory for searching without a network. It can be fetched again at any time.':
    'Una copia del inventario para buscar sin red. Puede traerse de nuevo en cualquier momento.',
  'not told by this browser': 'este navegador no lo dice',
  'Protection of tokens and passwords': 'Protección de tokens y contraseñas',
  'They never reach this window, a log or an export.':
    'Nunca llegan a esta ventana, a un registro ni a una exportación.',
  'Throw it away and fetch it anew': 'Tirarla y traerla de nuevo',
  'What has not landed is kept elsewhere and is not touched.':
    'Lo que no se ha entregado está en otra parte y no se toca.',
  'Locked by the operating system’s keychain': 'Cerrados con el llavero del sistema operativo',
  'Encrypted, with the key in a file of this user.': 'Cifrados, con la clave en un archivo de este usuario.',
  'Whoever can read this user’s files can read them. Lock the disk (BitLocker, FileVault, LUKS), or use the desktop app, which has the keychain.':
    'Quien pueda leer los archivos de este usuario puede leerlos. Cifre el disco (BitLocker, FileVault, LUKS) o use la aplicación de escritorio, que tiene el llavero.',
  'Kept in memory only: this system has no keychain.': 'Solo en memoria: este sistema no tiene llavero.',
  'They are gone when Demarc ends, and have to be typed again. Set up a keyring to keep them.':
    'Desaparecen cuando Demarc termina y hay que escribirlos de nuevo. Configure un llavero para conservarlos.',
  'Remove {name}?': '¿Quitar {name}?',
  'The token is taken out of this computer’s vault. Devices on the server are not touched.':
    'El token se saca de la caja fuerte de este ordenador. Los dispositivos del servidor no se tocan.',
  'Counting what has not landed…': 'Contando lo que no se ha entregado…',
  'Everything saved for it has landed.': 'Todo lo guardado para él se ha entregado.',
  'One entry saved for it has not landed.': 'Una entrada guardada para él no se ha entregado.',
  '{count} entries saved for it have not landed.': '{count} entradas guardadas para él no se han entregado.',
  'They stay in the journal of this computer, unsent. Connect to the same address again, and they go on.':
    'Quedan sin enviar en el diario de este ordenador. Conéctese de nuevo a la misma dirección y continúan.',
  'Site and token': 'Sitio y token',
  'Control servers': 'Servidores de control',
  'Data on this laptop': 'Datos en este portátil',
  About: 'Acerca de',
  'Single letters rest while something is typed. Press ? anywhere for this list.':
    'Las letras sueltas descansan mientras se escribe algo. Pulse ? en cualquier lugar para ver esta lista.',
  'No site is open. Choose one on the first screen.': 'No hay ningún sitio abierto. Elija uno en la primera pantalla.',
  'Open site': 'Sitio abierto',
  'base URL': 'URL base',
  'Work goes on without it; what you save is sent when it answers.':
    'El trabajo sigue sin él; lo que guarde se envía cuando responda.',
  'Lies in this computer’s vault. It is shown to nobody, here neither; a new one takes its place once the server has accepted it.':
    'Está en la caja fuerte de este ordenador. No se muestra a nadie, tampoco aquí; uno nuevo ocupa su lugar cuando el servidor lo ha aceptado.',
  'Demo data and simulated CPEs, all on this computer.': 'Datos de muestra y CPE simulados, todo en este ordenador.',
  'An inventory kept on this computer.': 'Un inventario guardado en este ordenador.',
  'A copy of the inventory of a control server.': 'Una copia del inventario de un servidor de control.',
  Answers: 'Responde',
  'It answers, but does not take the token.': 'Responde, pero no acepta el token.',
  'Replace the token below. What waits to be sent is kept.':
    'Reemplace el token abajo. Lo que espera a enviarse se conserva.',
  'Back to the first screen. Everything saved here stays on this laptop.':
    'De vuelta a la primera pantalla. Todo lo guardado aquí permanece en este portátil.',
  'Leave this site': 'Salir de este sitio',
  'Paste the new token here.': 'Pegue aquí el token nuevo.',
  'Checking…': 'Comprobando…',
  'Check and replace': 'Comprobar y reemplazar',
  'Replaced; the server accepts it': 'Reemplazado; el servidor lo acepta',
} satisfies Words;
