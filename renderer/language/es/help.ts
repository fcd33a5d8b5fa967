import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Un nombre entre llaves, como {example}, representa lo que se rellena donde ocurre el error.',
  'What the words mean': 'Qué significan las palabras',
  'What can go wrong': 'Qué puede fallar',
  'Help text': 'Texto de ayuda',
  'What is done here': 'Qué se hace aquí',
  'Every error has a code, its words and a next step.': 'Cada error tiene un código, sus palabras y un siguiente paso.',
  'The list of errors': 'La lista de errores',
  'The server that routers call by TR-069. In Demarc it runs on this laptop; Bench turns it on and off.':
    'El servidor al que llaman los routers por TR-069. En Demarc funciona en este portátil; el banco lo enciende y lo apaga.',
  'The place where routers that are cabled to this laptop, or call it, are watched and worked on.':
    'El lugar donde se observan y se trabajan los routers conectados a este portátil o que lo llaman.',
  'Customer-premises equipment: the router, modem or ONT that stands at the customer’s and speaks TR-069.':
    'Equipo en casa del cliente (customer-premises equipment): el router, módem u ONT que está allí y habla TR-069.',
  'The message with which a CPE begins every session: who it is, and why it calls (boot, period, value change).':
    'El mensaje con el que un CPE empieza cada sesión: quién es y por qué llama (arranque, periodo, cambio de valor).',
  'The control server has shown that it has the change. Until then it is kept on this laptop.':
    'El servidor de control ha mostrado que tiene el cambio. Hasta entonces se conserva en este portátil.',
  Receipt: 'Recibo',
  'The record that a change landed: what was sent, when, and what the server answered. It can be exported.':
    'La constancia de que un cambio se entregó: qué se envió, cuándo y qué respondió el servidor. Se puede exportar.',
  'A list of steps that is done to router after router in the same way, and can be taken back.':
    'Una lista de pasos que se hace igual con un router tras otro y que se puede revertir.',
  'What a recipe would change on one router, worked out before anything is sent to it.':
    'Lo que una receta cambiaría en un router, calculado antes de enviarle nada.',
  'It was sent, and nothing tells whether it was done. Demarc does not repeat it by itself: a person decides.':
    'Se envió y nada dice si se hizo. Demarc no lo repite por sí solo: decide una persona.',
  'Every device you may see, on this laptop, with or without a network.':
    'Cada dispositivo que usted puede ver, en este portátil, con red o sin ella.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Buscar un dispositivo: pulse / y escriba cualquier parte de nombre, serie, cliente o dirección.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'Abrir uno con Enter para ver sus datos, cambiarlos, reiniciarlo o cargar firmware.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'Marcar varios para hacer lo mismo con todos, o traer dispositivos de un archivo.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'El ACS de este portátil, los routers que lo llaman y cada mensaje que intercambian.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Encender el ACS y apuntar un router a la dirección que se muestra.',
  'Choose a router to watch its sessions message by message.':
    'Elegir un router para observar sus sesiones mensaje a mensaje.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Decidir sobre una operación de la que nadie sabe si se hizo.',
  'The same work on many routers, step by step.': 'El mismo trabajo en muchos routers, paso a paso.',
  'Write a recipe, or take one that is there.': 'Escribir una receta, o tomar una que exista.',
  'Rehearse it on a device to see what it would change.': 'Ensayarla en un dispositivo para ver lo que cambiaría.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'Armarla en el banco: cada router que llega la recibe, y su acta de instalación.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Aquello a lo que se refieren los dispositivos: tipos, organizaciones, ubicaciones, imágenes de firmware y tokens.',
  'Keep device types, organizations and locations.': 'Mantener tipos de dispositivo, organizaciones y ubicaciones.',
  'Add firmware images and say for which types they are.': 'Añadir imágenes de firmware y decir para qué tipos son.',
  'Give out tokens for other programs, and withdraw them.': 'Dar tokens a otros programas y retirarlos.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'Qué más hay en la red de este portátil, lo conozca el inventario o no.',
  'Look around on one network interface.': 'Mirar alrededor en una interfaz de red.',
  'Compare what is found with the inventory, and add what is missing.':
    'Comparar lo encontrado con el inventario y añadir lo que falta.',
  'Tell a router where its ACS is.': 'Decir a un router dónde está su ACS.',
  'What should be at a site, compared with what stands there.':
    'Lo que debería haber en un sitio, comparado con lo que hay.',
  'Prepare an audit: where, and what is expected.': 'Preparar una auditoría: dónde, y qué se espera.',
  'Scan or type the serials of what stands there.': 'Escanear o escribir las series de lo que hay.',
  'Decide on each difference, and make the signed report.': 'Decidir sobre cada diferencia y hacer el informe firmado.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'El parque en cifras: qué cambia, qué falla, qué tiene firmware antiguo.',
  'See how many devices are up, down, or were never seen.':
    'Ver cuántos dispositivos están en línea, fuera de línea o nunca se vieron.',
  'Follow a figure to the list of devices behind it.':
    'Seguir una cifra hasta la lista de dispositivos que hay detrás.',
  'Compare periods, and see which operations failed.': 'Comparar periodos y ver qué operaciones fallaron.',
  'What you changed and the control server does not have yet, and what it has.':
    'Lo que usted cambió y el servidor de control aún no tiene, y lo que tiene.',
  'See whether it is safe to leave: nothing is left to send.': 'Ver si puede irse: no queda nada por enviar.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Resolver lo que le necesita: un conflicto, un rechazo, un resultado sin aclarar.',
  'Read and export the receipts of what landed.': 'Leer y exportar los recibos de lo entregado.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'Cómo se ve y habla Demarc, qué servidores conoce y qué guarda en este portátil.',
  'Choose theme, row height and language.': 'Elegir tema, altura de fila e idioma.',
  'Change a token, or trust a renewed certificate.': 'Cambiar un token, o confiar en un certificado renovado.',
  'See what is kept on this laptop, and remove it.': 'Ver lo que se guarda en este portátil, y quitarlo.',
} satisfies Words;
