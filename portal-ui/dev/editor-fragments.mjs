// A pretended editor: one section of a book, as the portlet of the kit answers it. POST /dev/rival writes into it as a colleague would.
const EXAMPLE = `<p>В первый день вас встретит <strong>наставник</strong>: покажет рабочее место, познакомит с коллегами и расскажет, <em>где что лежит</em>.</p>
<h2>Что взять с собой</h2><ul><li>паспорт и СНИЛС</li><li>трудовую книжку, если она бумажная</li><li>справку о медосмотре<ul><li>для работы с посетителями</li></ul></li></ul>
<p>Вопросы задавайте на <a href="https://trudvsem.ru/help" rel="noopener nofollow">портале «Работа России»</a> или наставнику.</p>
<table><thead><tr><th scope="col">Время</th><th scope="col">Что будет</th></tr></thead><tbody><tr><td>9:00</td><td>Знакомство с отделом</td></tr><tr><td>11:00</td><td>Инструктаж по охране труда</td></tr></tbody></table>`;

const section = (key, title, depth, parent = '', kind = depth === 1 ? 'chapter' : 'section', within = depth === 1 ? 'document' : 'chapter section') => ({ key, title, depth, parent, kind, within, version: 1 });
export const book = {
  open: 'first-day', version: 7, title: 'Первый день', text: EXAMPLE, steps: 'Подойдите к <strong>наставнику</strong>', others: 1, pictures: new Map(),
  comments: [{ id: 'c1', field: 'field-text', quote: 'познакомит с коллегами', prefix: 'покажет рабочее место, ', suffix: ' и расскажет', resolved: false, words: 'С кем именно? Назовём отдел.' }],
  sections: [section('mission', 'Миссия и ценности', 1), section('start', 'Начало работы', 1), section('first-day', 'Первый день', 2, 'start'), section('first-month', 'Первый месяц', 2, 'start'), section('goals', 'Цели', 3, 'first-month'), section('contacts', 'Контакты', 1)],
};

const escaped = text => String(text).replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const form = (action, centre, content, more = '') => `<form method="post" action="/portlets/employee-book/editor/${action}?centre=${centre}&section=${book.open}"${more}><input type="hidden" name="_key" value="${crypto.randomUUID()}">${content}</form>`;
const hidden = (...names) => names.map(name => `<input type="hidden" name="${name}">`).join('');

export const editor = {
  title: 'Книга сотрудника', view: (_, centre) => `<h2>Книга сотрудника</h2><p class="uko-meta" data-uko-present>${present()}</p>
    <ol class="uko-list" data-uko-outline>${book.sections.map(one => `<li id="outline-${one.key}" class="dev-depth-${one.depth}" data-uko-section="${one.key}" data-uko-version="${one.version}" data-uko-parent="${one.parent}" data-uko-depth="${one.depth}" data-uko-kind="${one.kind}" data-uko-within="${one.within}"><a href="?section=${one.key}"${one.key === book.open ? ' aria-current="true"' : ''}>${one.title}</a></li>`).join('')}</ol>
    <div data-uko-outline-form hidden>${form('move-section', centre, hidden('section', 'parent', 'before', 'version'))}</div>
    <h3>${escaped(book.title)}</h3>
    <div data-uko-autosave data-uko-presence="5" data-uko-pictures="add-picture" data-uko-section="${book.open}" data-uko-comments="${escaped(JSON.stringify(book.comments))}">${form('save-section', centre, `
      <input type="hidden" name="section" value="${book.open}"><input type="hidden" name="_version" value="${book.version}">
      <div class="uko-field"><label class="uko-label" for="dev-title">Название</label><input class="uko-input" id="dev-title" name="title" value="${escaped(book.title)}"></div>
      <div class="uko-field"><label class="uko-label" for="dev-text">Текст</label><textarea class="uko-input" id="dev-text" name="field-text" required data-uko-rich="block">${escaped(book.text)}</textarea></div>
      <fieldset class="uko-field"><legend class="uko-label">С чего начать</legend><label class="uko-label" for="dev-steps">1</label><textarea class="uko-input" id="dev-steps" name="field-steps-1" data-uko-rich="inline">${escaped(book.steps)}</textarea></fieldset>
      <div class="uko-toolbar"><button class="uko-button">Сохранить</button></div>`)}</div>
    <div data-uko-presence-form hidden>${form('be-present', centre, hidden('section'))}</div>
    <div data-uko-picture-form hidden data-uko-picture-address="/portlets/employee-book/editor/resources/picture?centre=${centre}&hash=">${form('add-picture', centre, '<input type="file" name="picture">', ' enctype="multipart/form-data"')}</div>
    <h3>Комментарии</h3><ul class="uko-list">${book.comments.map(one => `<li data-uko-comment="${one.id}"><p>${escaped(one.words)}</p><p class="uko-meta">К словам «${escaped(one.quote)}»</p></li>`).join('')}</ul>
    <div data-uko-comment-form hidden>${form('comment', centre, `${hidden('section', 'field', 'quote', 'prefix', 'suffix')}<div class="uko-field"><label class="uko-label" for="dev-words">Комментарий</label><textarea class="uko-input" id="dev-words" name="words"></textarea></div><button class="uko-button">Сказать</button>`)}</div>`,
};

const present = () => `Сейчас здесь: ${['Орлова Нина Олеговна', 'Ким Борис Сергеевич'].slice(0, book.others).join(', ')}`;

export const editorActions = {
  'employee-book/editor/save-section': sent => {
    if (sent.get('title') === '') return { status: 422, error: { code: 'form-refused', title: 'Проверьте, что заполнено', problems: [{ field: 'title', message: 'У раздела должно быть название.' }] } };
    if (Number(sent.get('_version')) !== book.version) return { status: 409, error: { code: 'stale', title: 'Раздел изменили', version: book.version, fields: differences(sent) } };
    book.version++;
    Object.assign(book, { title: sent.get('title'), text: sent.get('field-text'), steps: sent.get('field-steps-1') });
    return { message: sent.get('background') ? '' : 'Раздел сохранён.', parameters: `section=${book.open}&version=${book.version}` };
  },
  'employee-book/editor/be-present': () => ({ message: '', others: (book.others = 2) }),
  'employee-book/editor/comment': sent => {
    book.comments.push({ id: `c${book.comments.length + 1}`, resolved: false, ...Object.fromEntries(sent) });
    return { message: 'Комментарий добавлен.' };
  },
  'employee-book/editor/move-section': sent => {
    const moved = book.sections.filter(one => one.key === sent.get('section'));
    if (sent.get('parent') === 'contacts') return { status: 422, error: { code: 'form-refused', title: 'Не получилось', problems: [{ field: 'parent', message: 'Сюда раздел поставить нельзя.' }] } };
    const rest = book.sections.filter(one => !moved.includes(one));
    const at = rest.findIndex(one => one.key === sent.get('before'));
    const parent = rest.find(one => one.key === sent.get('parent'));
    Object.assign(moved[0], { parent: parent?.key ?? '', depth: (parent?.depth ?? 0) + 1, version: moved[0].version + 1 });
    rest.splice(at < 0 ? rest.length : at, 0, ...moved);
    book.sections = rest;
    return { message: 'Раздел перемещён.' };
  },
};

function differences(sent) {
  return [['field-text', book.text], ['title', book.title]].filter(([field, theirs]) => sent.get(field) !== theirs)
    .map(([field, theirs]) => ({ field, yours: sent.get(field), theirs, merged: sent.get(field) + (field === 'title' ? '' : '<p>Добавлено коллегой.</p>'), clash: false }));
}
