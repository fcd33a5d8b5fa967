import type { Words } from '../catalogue.ts';

export default {
  'By TR-064': 'Por TR-064',
  'The router offers to be told. It asks for the user and password of its web page.':
    'El router deja que se le diga. Pide el usuario y la contraseña de su página web.',
  User: 'Usuario',
  'Where it knows no users: dslf-config.': 'Donde no conoce usuarios: dslf-config.',
  'Used once, then forgotten.': 'Se usa una vez y se olvida.',
  'Telling it…': 'Diciéndoselo…',
  'Tell it': 'Decírselo',
  'The router shows another certificate than the one you trusted.':
    'El router muestra otro certificado que el que usted aceptó.',
  'A reset or an update can make a new one. So does somebody who stands in between: compare the fingerprint first.':
    'Un restablecimiento o una actualización pueden crear uno nuevo. También alguien que esté en medio: compare antes la huella.',
  'The router takes orders over TLS, with a certificate it signed itself.':
    'El router acepta órdenes por TLS, con un certificado firmado por él mismo.',
  'Compare the fingerprint with the one its web page or label shows, or be sure that the cable leads to it. The password was not sent.':
    'Compare la huella con la que muestra su página web o su etiqueta, o asegúrese de que el cable lleva a él. La contraseña no se envió.',
  'Trust it for this router and tell it': 'Confiar en él para este router y decírselo',
  'not available': 'no disponible',
  'seen {last} · first {first}': 'visto {last} · primero {first}',
  Addresses: 'Direcciones',
  'Address {number}': 'Dirección {number}',
  'What was told, and by whom': 'Lo que se dijo, y quién',
  Ports: 'Puertos',
  'Seen by': 'Visto por',
  'by last address: likely, not sure': 'por última dirección: probable, no seguro',
  Adopt: 'Adoptar',
  'Copy everything': 'Copiar todo',
  open: 'abierto',
  'closed: it answered, nothing listens': 'cerrado: respondió, nada escucha',
  'no answer': 'sin respuesta',
  'Not asked. Choose “Try ports” beside the interface, then scan again.':
    'No preguntado. Elija «Probar puertos» junto a la interfaz y escanee otra vez.',
  'Asking the host what it has seen.': 'Se pregunta al anfitrión lo que ha visto.',
  Neighbour: 'Vecino',
  'Forget what was found': 'Olvidar lo encontrado',
  'Asking everybody on {name}. Who answers appears here at once.':
    'Preguntando a todos en {name}. Quien responde aparece aquí enseguida.',
  'the network': 'la red',
  'Nobody has been asked yet': 'Todavía no se ha preguntado a nadie',
  'See what is on the network of one interface: routers, access points and whatever else announces itself, matched to the inventory. Nothing is sent before you press Scan.':
    'Vea lo que hay en la red de una interfaz: routers, puntos de acceso y lo que se anuncie, asociado al inventario. No se envía nada antes de que pulse Escanear.',
  'Stopped before anybody answered': 'Detenido antes de que respondiera nadie',
  'Nobody answered': 'No respondió nadie',
  'Nothing on {name} announces itself. Check the cable and the interface, or try ports as well: that finds devices which keep silent.':
    'Nada se anuncia en {name}. Compruebe el cable y la interfaz, o pruebe también los puertos: así se encuentran dispositivos que callan.',
  'this interface': 'esta interfaz',
  'Open its web page': 'Abrir su página web',
  'Point at this ACS': 'Apuntar a este ACS',
  'Point {name} at this ACS': 'Apuntar {name} a este ACS',
  'By DHCP': 'Por DHCP',
  'Where its WAN port is plugged into this computer, the bench DHCP tells it the URL by itself.':
    'Donde su puerto WAN está enchufado a este ordenador, el DHCP del banco le dice la URL por sí solo.',
  'The ACS does not listen on {address}, so the router could not call it. Turn it on for that interface first.':
    'El ACS no escucha en {address}, así que el router no podría llamarlo. Enciéndalo antes para esa interfaz.',
  'this network': 'esta red',
  'By hand': 'A mano',
  'Maker of the router': 'Fabricante del router',
  'Stop the scan': 'Detener el escaneo',
  'Scan for neighbours': 'Escanear vecinos',
  'refresh discover': 'actualizar descubrir buscar',
  'Try ports in the whole network?': '¿Probar puertos en toda la red?',
  '{words}. It takes minutes, others on this network may notice, and some networks do not allow it.':
    '{words}. Lleva minutos, otros en esta red pueden notarlo, y algunas redes no lo permiten.',
  'Try them all': 'Probarlos todos',
  waits: 'espera',
  'not possible here': 'aquí no es posible',
  stopped: 'detenido',
  'Ways of asking': 'Formas de preguntar',
  'none open': 'ninguno abierto',
  'looking…': 'buscando…',
  'Not in the inventory': 'No está en el inventario',
  '{count} records {words}': {
    one: '{count} registro {words}',
    many: '{count} registros {words}',
    other: '{count} registros {words}',
  },
  '{words}, likely': '{words}, probable',
  Inventory: 'Inventario',
  Vendor: 'Fabricante',
  Model: 'Modelo',
  'Up for': 'En marcha desde hace',
  'Open ports': 'Puertos abiertos',
  'Install the tr069-client package, then open TR069 in WinBox or WebFig, type the URL into ACS URL and switch Enabled on.':
    'Instale el paquete tr069-client, abra TR069 en WinBox o WebFig, escriba la URL en ACS URL y active Enabled.',
  'Open Internet, Account Information, then Provider Services, and allow automatic configuration by the provider. Its pages show no ACS URL: give it by TR-064 or by DHCP.':
    'Abra Internet, Información de la cuenta, luego Servicios del proveedor, y permita la configuración automática por el proveedor. Sus páginas no muestran ninguna URL del ACS: désela por TR-064 o por DHCP.',
  'Open Advanced, System Tools, then CWMP Settings (TR-069 on older ones). Switch CWMP on and type the URL into ACS URL.':
    'Abra Advanced, System Tools, luego CWMP Settings (TR-069 en los antiguos). Active CWMP y escriba la URL en ACS URL.',
  'Log in as the operator’s user, not the subscriber’s. Open System Tools (or Network Application), then TR-069, and type the URL into ACS URL.':
    'Entre como el usuario del operador, no el del abonado. Abra System Tools (o Network Application), luego TR-069, y escriba la URL en ACS URL.',
  'Log in as the operator’s user. Open Management & Diagnosis (Administration on older ones), then TR-069, and type the URL into ACS URL.':
    'Entre como el usuario del operador. Abra Management & Diagnosis (Administration en los antiguos), luego TR-069, y escriba la URL en ACS URL.',
  'Open Maintenance, then TR-069 Client. Switch Inform on and type the URL into ACS URL.':
    'Abra Maintenance, luego TR-069 Client. Active Inform y escriba la URL en ACS URL.',
  'Technicolor and Vantiva': 'Technicolor y Vantiva',
  'Log in as the operator’s user, open the CWMP tile and type the URL into ACS URL. Where the tile is missing the operator has taken it away: use DHCP.':
    'Entre como el usuario del operador, abra el recuadro CWMP y escriba la URL en ACS URL. Si falta el recuadro, el operador lo ha quitado: use DHCP.',
  'Most models speak no TR-069. On those that do, open Services or System, look for TR-069, and type the URL into ACS URL.':
    'La mayoría de los modelos no hablan TR-069. En los que sí, abra Services o System, busque TR-069 y escriba la URL en ACS URL.',
  'Another maker': 'Otro fabricante',
  'Look for TR-069, CWMP or Remote Management under Administration, Management or Maintenance; often only the operator’s user sees it. Type the URL into ACS URL.':
    'Busque TR-069, CWMP o Remote Management en Administration, Management o Maintenance; a menudo solo lo ve el usuario del operador. Escriba la URL en ACS URL.',
  'The router took the URL {url}. Its first session appears in Bench.':
    'El router aceptó la URL {url}. Su primera sesión aparece en el banco.',
  'The router does not accept this user and password. Try the ones of its web page, or of its label.':
    'El router no acepta este usuario y contraseña. Pruebe los de su página web o los de su etiqueta.',
  'it gave no reason': 'no dio ningún motivo',
  'The router refused: {reason}. Type the URL into its web page instead.':
    'El router se negó: {reason}. Escriba la URL en su página web.',
  'The router refused: {reason} (UPnP error {code}). Type the URL into its web page instead.':
    'El router se negó: {reason} (error UPnP {code}). Escriba la URL en su página web.',
  'The router was not reached: {words}. Check the cable, then scan again.':
    'No se llegó al router: {words}. Compruebe el cable y escanee otra vez.',
  'Neighbour table': 'Tabla de vecinos',
  'UPnP description': 'Descripción UPnP',
  'Its web page': 'Su página web',
  'MAC prefix': 'Prefijo MAC',
  'Its interface': 'Su interfaz',
  Board: 'Placa',
  'Software ID': 'ID de software',
  Service: 'Servicio',
  'Web page': 'Página web',
  'Page title': 'Título de la página',
  Server: 'Servidor',
  Management: 'Gestión',
  'TR-064 address': 'Dirección TR-064',
  'TR-064 sessions': 'Sesiones TR-064',
  'by serial number': 'por número de serie',
  'by MAC': 'por MAC',
  'by last address': 'por última dirección',
} satisfies Words;
