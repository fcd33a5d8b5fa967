import type { Words } from '../catalogue.ts';

export default {
  'A name in braces, as {example}, stands for what is filled in where the error happens.':
    'Un nombre entre llaves, como {example}, representa lo que se rellena donde ocurre el error.',
  'Search the help': 'Buscar en la ayuda',
  'Help text': 'Texto de ayuda',
  'Nothing in the help has these words': 'Nada en la ayuda tiene estas palabras',
  'Found in the help': 'Encontrado en la ayuda',
  'What is done here': 'Qué se hace aquí',
  'What the words mean': 'Qué significan las palabras',
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
  Outbox: 'Bandeja de salida',
  'What you changed and the control server does not have yet, kept on this laptop in the order it was done.':
    'Lo que usted cambió y el servidor de control aún no tiene; se guarda en este portátil en el orden en que se hizo.',
  Conflict: 'Conflicto',
  'You and somebody else changed the same field. Nothing is sent before a person has chosen.':
    'Usted y otra persona cambiaron el mismo campo. No se envía nada hasta que alguien haya elegido.',
  'Something a device is asked to do: queued, sent, accepted, then done with a proof, or failed with a reason.':
    'Algo que se pide a un dispositivo: en cola, enviada, aceptada y después hecha con una prueba o fallida con un motivo.',
  'One conversation between a CPE and the ACS, from its Inform to the end.':
    'Una conversación entre un CPE y el ACS, desde su Inform hasta el final.',
  'Connection request': 'Solicitud de conexión',
  'A knock at the CPE’s door, so that it calls the ACS now and not at its next interval.':
    'Un aviso al CPE para que llame al ACS ahora y no en su próximo intervalo.',
  'A CPE that the inventory does not know. It is shown, and nothing is sent to it until a person adopts it.':
    'Un CPE que el inventario no conoce. Se muestra, y no se le envía nada hasta que alguien lo adopta.',
  'Gives addresses on one interface of this laptop, together with the ACS URL. For a bench, never for a network in use.':
    'Da direcciones en una interfaz de este portátil, junto con la URL del ACS. Para un banco de trabajo, nunca para una red en uso.',
  'A way to set a router from its own network. Demarc uses it to tell the router where its ACS is.':
    'Una forma de configurar un router desde su propia red. Demarc la usa para decirle dónde está su ACS.',
  Drift: 'Desviación',
  'A setting that is stored one way and told another way by the device.':
    'Un ajuste que está guardado de una forma y que el dispositivo comunica de otra.',
  'One firmware image for many devices, in waves, with a limit of failures at which it stops.':
    'Una imagen de firmware para muchos dispositivos, en oleadas, con un límite de fallos en el que se detiene.',
  'The devices of a campaign that are upgraded together. The first is a few only, to see how it goes.':
    'Los dispositivos de una campaña que se actualizan juntos. La primera tiene solo unos pocos, para ver cómo va.',
  'What an audit says about one device: found, missing, elsewhere, unknown, or mislabelled.':
    'Lo que una auditoría dice de un dispositivo: encontrado, falta, en otra parte, desconocido o mal etiquetado.',
  'The server that holds the inventory of an organization and speaks the Inventory Device API.':
    'El servidor que tiene el inventario de una organización y habla la Inventory Device API.',
  'The key by which a control server lets a program in. Demarc keeps it in the vault and never shows it again.':
    'La clave con la que un servidor de control deja entrar a un programa. Demarc la guarda en la caja fuerte y no vuelve a mostrarla.',
  'Where you work: on the practice site, at a control server, or on an inventory of your own.':
    'Dónde trabaja usted: en el sitio de práctica, con un servidor de control o en un inventario propio.',
  'Try the practice site: demo data and simulated routers, all on this computer.':
    'Probar el sitio de práctica: datos de ejemplo y routers simulados, todo en este ordenador.',
  'Connect to a control server with its address and a token; the token goes into this computer’s vault.':
    'Conectarse a un servidor de control con su dirección y un token; el token va a la caja fuerte de este ordenador.',
  'A certificate that this computer cannot check is shown with its fingerprint: compare it, then trust it or leave it.':
    'Un certificado que este ordenador no puede comprobar se muestra con su huella: compárela y luego confíe en él o déjelo.',
  'Start an empty site: an inventory of your own, without a server and without an account.':
    'Empezar un sitio vacío: un inventario propio, sin servidor y sin cuenta.',
  'Every device you may see, on this laptop, with or without a network.':
    'Cada dispositivo que usted puede ver, en este portátil, con red o sin ella.',
  'Find a device: press / and type any part of a name, serial, customer or address.':
    'Buscar un dispositivo: pulse / y escriba cualquier parte de nombre, serie, cliente o dirección.',
  'Narrow the list with terms such as status:down or changed:<7d; the question mark in the search field explains them all.':
    'Acotar la lista con condiciones como status:down o changed:<7d; el signo de interrogación del campo de búsqueda las explica todas.',
  'Keep a search with its columns and its order as a view; choose and order the columns yourself.':
    'Guardar una búsqueda con sus columnas y su orden como vista; usted elige y ordena las columnas.',
  'Open one with Enter to see its facts, change them, reboot it or load firmware.':
    'Abrir uno con Enter para ver sus datos, cambiarlos, reiniciarlo o cargar firmware.',
  'Mark several to do one thing to all of them, or bring devices in from a file.':
    'Marcar varios para hacer lo mismo con todos, o traer dispositivos de un archivo.',
  'Export the list as CSV, with the columns and the filter as shown.':
    'Exportar la lista como CSV, con las columnas y el filtro tal como se ven.',
  'Press m for the map: what is in sight is listed beside it, and a rectangle or a lasso selects devices.':
    'Pulsar m para el mapa: lo que está a la vista figura al lado en una lista, y un rectángulo o un lazo selecciona dispositivos.',
  'The map has land, borders and cities; streets come from a map file (.pmtiles) of your own.':
    'El mapa tiene tierra, fronteras y ciudades; las calles vienen de un archivo de mapa (.pmtiles) propio.',
  'One device: whether it can be reached, what is known of it and from whom, and what was done to it.':
    'Un dispositivo: si se puede alcanzar, qué se sabe de él y por quién, y qué se hizo con él.',
  'Reboot it, read its settings back, apply all settings again, load firmware, or reset it to factory settings.':
    'Reiniciarlo, releer sus ajustes, volver a aplicar todos los ajustes, cargar firmware o restablecerlo de fábrica.',
  'An operation shows every step with its time; it is done only with a proof from the device itself.':
    'Una operación muestra cada paso con su hora; solo está hecha con una prueba del propio dispositivo.',
  'Edit the record, with or without a network: each change is an entry of the outbox.':
    'Editar el registro, con o sin red: cada cambio es una entrada de la bandeja de salida.',
  'See when it was up, how its line was, what happened to it, and who says what about it.':
    'Ver cuándo estuvo en línea, cómo estuvo su conexión, qué le ocurrió y quién dice qué sobre él.',
  'Settings stand side by side as stored and as told by the device; where they differ it says so.':
    'Los ajustes aparecen lado a lado, como están guardados y como los comunica el dispositivo; donde difieren, se indica.',
  'Add photos and records, print a label, or see which neighbours were found near it.':
    'Añadir fotos y documentos, imprimir una etiqueta o ver qué vecinos se encontraron cerca.',
  'Many devices out of one file, with every row looked at before anything is kept.':
    'Muchos dispositivos de un solo archivo; cada fila se examina antes de guardar nada.',
  'Open a CSV file with a line of titles, or a JSON list; save a workbook as CSV first.':
    'Abrir un archivo CSV con una línea de títulos o una lista JSON; un libro de cálculo se guarda antes como CSV.',
  'Say which column is what; the choice is remembered for the next file with the same titles.':
    'Decir qué es cada columna; la elección se recuerda para el próximo archivo con los mismos títulos.',
  'The dry run says what each row would do, or why it is refused; rows are mended in place.':
    'La simulación dice qué haría cada fila o por qué se rechaza; las filas se corrigen allí mismo.',
  'Each row becomes an entry of the outbox; it can be stopped and goes on where it was.':
    'Cada fila pasa a ser una entrada de la bandeja de salida; se puede detener y continúa donde estaba.',
  'Everything a device tells about itself by TR-069, as a tree.':
    'Todo lo que un dispositivo dice de sí mismo por TR-069, en forma de árbol.',
  'Read everything, or one branch; search names and values.': 'Leer todo o una rama; buscar nombres y valores.',
  'Change a value that can be written; the device is asked again whether it took it.':
    'Cambiar un valor que se puede escribir; después se pregunta al dispositivo si lo aceptó.',
  'Watch one parameter every few seconds, or compare the tree with another device or a kept copy.':
    'Observar un parámetro cada pocos segundos o comparar el árbol con otro dispositivo o con una copia guardada.',
  'Secrets stay on the device: they are not shown, exported or compared.':
    'Los secretos se quedan en el dispositivo: no se muestran, ni se exportan, ni se comparan.',
  'The ACS on this laptop, the routers that call it, and every message they exchange.':
    'El ACS de este portátil, los routers que lo llaman y cada mensaje que intercambian.',
  'Turn the ACS on, and point a router at the address that is shown.':
    'Encender el ACS y apuntar un router a la dirección que se muestra.',
  'TLS can be offered beside it; the old versions only while a router needs them.':
    'Se puede ofrecer TLS además; las versiones antiguas, solo mientras un router las necesite.',
  'Choose a router to watch its sessions message by message.':
    'Elegir un router para observar sus sesiones mensaje a mensaje.',
  'Where an expected router does not call, “not talking” looks for the reason, from the cable to the password.':
    'Cuando un router esperado no llama, se busca allí el motivo, desde el cable hasta la contraseña.',
  'A stranger is only answered; adopt it, or let its type become devices by automatic onboarding.':
    'A un desconocido solo se le responde; adóptelo, o deje que su tipo pase a ser dispositivos por el alta automática.',
  'Bench DHCP gives a router fresh from its box an address and the ACS URL; it does not start where another DHCP server answers.':
    'El DHCP del banco da a un router recién sacado de la caja una dirección y la URL del ACS; no arranca donde responde otro servidor DHCP.',
  'Beside another control server, what must go there goes there by the outbox; the rest is done here.':
    'Junto a otro servidor de control, lo que debe ir allí va por la bandeja de salida; lo demás se hace aquí.',
  'Decide on an operation of which nobody knows whether it was done.':
    'Decidir sobre una operación de la que nadie sabe si se hizo.',
  'The same work on many routers, step by step.': 'El mismo trabajo en muchos routers, paso a paso.',
  'Write a recipe, or take one that is there.': 'Escribir una receta, o tomar una que exista.',
  'Rehearse it on a device to see what it would change.': 'Ensayarla en un dispositivo para ver lo que cambiaría.',
  'Arm it on the bench: each router that comes gets it, and its as-built record.':
    'Armarla en el banco: cada router que llega la recibe, y su acta de instalación.',
  'Each device ends in pass or fail; what fails is put back as it was.':
    'Cada dispositivo termina en correcto o fallido; lo que falla se deja como estaba.',
  'Print labels, and export what became of each device as CSV.':
    'Imprimir etiquetas y exportar como CSV qué fue de cada dispositivo.',
  'What devices refer to: types, organizations, locations, firmware images and tokens.':
    'Aquello a lo que se refieren los dispositivos: tipos, organizaciones, ubicaciones, imágenes de firmware y tokens.',
  'Import a firmware image: its SHA-256 is compared, and it is never offered where it does not fit.':
    'Importar una imagen de firmware: se compara su SHA-256, y nunca se ofrece donde no encaja.',
  'Say which types and hardware an image fits and the versions it may be loaded over; see where it runs.':
    'Decir para qué tipos y hardware sirve una imagen y sobre qué versiones se puede cargar; ver dónde funciona.',
  'Load an image on many by a campaign: a few first, then in waves, within a maintenance window.':
    'Cargar una imagen en muchos con una campaña: primero unos pocos, luego en oleadas, dentro de una ventana de mantenimiento.',
  'A campaign stops by itself when too many fail, and goes on when a person has looked.':
    'Una campaña se detiene sola cuando fallan demasiados y continúa cuando alguien lo ha revisado.',
  'Keep device types, organizations and locations.': 'Mantener tipos de dispositivo, organizaciones y ubicaciones.',
  'Give out tokens for other programs, and withdraw them.': 'Dar tokens a otros programas y retirarlos.',
  'A token is shown once, when it is made.': 'Un token se muestra una vez, al crearlo.',
  'What else is on the network this laptop is plugged into, the inventory knows it or not.':
    'Qué más hay en la red de este portátil, lo conozca el inventario o no.',
  'Look around on one network interface.': 'Mirar alrededor en una interfaz de red.',
  'Rows appear while it looks; Stop ends it, and what was found stays.':
    'Las filas aparecen mientras busca; Detener la termina, y lo encontrado queda.',
  'Each one is matched to the inventory by serial number, MAC address or last address.':
    'Cada uno se empareja con el inventario por número de serie, dirección MAC o última dirección.',
  'Compare what is found with the inventory, and add what is missing.':
    'Comparar lo encontrado con el inventario y añadir lo que falta.',
  'Tell a router where its ACS is.': 'Decir a un router dónde está su ACS.',
  'Three ways lead there: by TR-064 with the user and password of its web page, by bench DHCP, or by hand.':
    'Hay tres formas: por TR-064 con el usuario y la contraseña de su página web, por el DHCP del banco o a mano.',
  'A router with a certificate of its own is told only after you compared and trusted that certificate.':
    'A un router con certificado propio solo se le dice después de que usted haya comparado ese certificado y confiado en él.',
  'What should be at a site, compared with what stands there.':
    'Lo que debería haber en un sitio, comparado con lo que hay.',
} satisfies Words;
