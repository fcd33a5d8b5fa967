import type { Words } from '../catalogue.ts';

export default {
  'This is a number, or blank for all.': 'Esto es un número, o vacío para todas.',
  'Type the base URL as the server’s owner gave it.': 'Escriba la URL base tal como la dio el dueño del servidor.',
  'Paste the token here.': 'Pegue aquí el token.',
  'Base URL': 'URL base',
  'For example https://control.example.com/api/v1': 'Por ejemplo https://control.example.com/api/v1',
  'Goes straight into this computer’s vault and is never shown again.':
    'Va directo a la caja fuerte de este ordenador y no se muestra nunca más.',
  'what you call it here': 'cómo lo llama usted aquí',
  'Organization and proxy': 'Organización y proxy',
  'Its number; blank: all the token sees.': 'Su número; vacío: todo lo que ve el token.',
  'An HTTP proxy as host:port; blank: straight.': 'Un proxy HTTP como host:port; vacío: directo.',
  'Checking with the server…': 'Comprobando con el servidor…',
  'Check and connect': 'Comprobar y conectar',
  'The token was taken out of its field: paste it again.': 'El token se sacó de su campo: péguelo otra vez.',
  'Kept only once the server has answered.': 'Se guarda solo cuando el servidor ha respondido.',
  'The server is there, but its certificate is not trusted: {doubt}.':
    'El servidor está ahí, pero su certificado no es de confianza: {doubt}.',
  'Compare the fingerprint with the one the server’s owner has. If they are the same, trust it; the token was not sent.':
    'Compare la huella con la que tiene el dueño del servidor. Si son iguales, confíe en él; el token no se envió.',
  'Trust it for this server and connect': 'Confiar en él para este servidor y conectar',
  'Give it a name, for example the customer or the town.': 'Póngale un nombre, por ejemplo el cliente o la ciudad.',
  'For example the customer or the town; it can hold as many devices as you like.':
    'Por ejemplo el cliente o la ciudad; admite tantos dispositivos como quiera.',
  'Starting…': 'Iniciando…',
  'Start the site': 'Iniciar el sitio',
  'Known sites': 'Sitios conocidos',
  'Open again': 'Abrir de nuevo',
  'Opening…': 'Abriendo…',
  'Try the practice site': 'Probar el sitio de práctica',
  'Connect to a control server': 'Conectar a un servidor de control',
  'Start an empty site': 'Empezar un sitio vacío',
  'Find, set up and repair customer routers from this laptop: the whole inventory and a TR-069 server, with or without a network.':
    'Encuentre, configure y repare routers de clientes desde este portátil: todo el inventario y un servidor TR-069, con red o sin ella.',
  'Demo data and three simulated CPEs, all on this computer. Reboot them, break them, edit anything: nothing leaves it.':
    'Datos de muestra y tres CPE simulados, todo en este ordenador. Reinícielos, rómpalos, edite lo que quiera: nada sale de él.',
  'Loading the demo data and starting three CPEs…': 'Cargando los datos de muestra e iniciando tres CPE…',
  'Work on the inventory of your organization. It is copied to this laptop; what you change goes back when the server can be reached.':
    'Trabaje con el inventario de su organización. Se copia en este portátil; lo que cambie vuelve cuando se pueda llegar al servidor.',
  'An inventory of your own, kept on this computer. No server and no account needed.':
    'Un inventario propio, guardado en este ordenador. Sin servidor y sin cuenta.',
  'Demo data and simulated CPEs on this computer': 'Datos de muestra y CPE simulados en este ordenador',
  'An inventory kept on this computer': 'Un inventario guardado en este ordenador',
  'Check the address, the cable, Wi-Fi and VPN, and try again. Nothing was kept.':
    'Compruebe la dirección, el cable, la Wi-Fi y la VPN, e inténtelo de nuevo. No se guardó nada.',
  'Try again; if it stays so, check the address and whether a firewall or VPN is in the way. Nothing was kept.':
    'Inténtelo de nuevo; si sigue así, compruebe la dirección y si hay un cortafuegos o una VPN en medio. No se guardó nada.',
  'Paste the token again, whole, as the server’s owner gave it. Nothing was kept.':
    'Pegue otra vez el token, entero, tal como lo dio el dueño del servidor. No se guardó nada.',
  'It was changed while you looked at it. Look at it again. Nothing was kept.':
    'Se cambió mientras usted lo miraba. Mírelo otra vez. No se guardó nada.',
  'The server knows the token but does not let it read devices. Ask its owner for that right.':
    'El servidor conoce el token pero no le deja leer dispositivos. Pida ese derecho a su dueño.',
  'The server has no Inventory Device API at this address. Check the path (it usually ends in /api/v1).':
    'El servidor no tiene ninguna Inventory Device API en esta dirección. Compruebe la ruta (suele acabar en /api/v1).',
  'Try again in a moment. If it stays so, tell the server’s owner the time of the failure.':
    'Inténtelo de nuevo en un momento. Si sigue así, diga al dueño del servidor la hora del fallo.',
} satisfies Words;
