set uko.loading = 'yes';
insert into uko.centre (id, name) values
    ('00000000-0000-0000-0000-000000000001', 'ЦЗН города Ёлкина'),
    ('00000000-0000-0000-0000-000000000002', E'ЦЗН «Северный»\n\tс табуляцией, \\N и \\. внутри');
insert into uko.audit select timestamptz '2025-12-31 20:00+00' + n * interval '1 minute', 'запись ' || n from generate_series(1, 1000) n;
select nextval('uko.protocol_number'), nextval('uko.protocol_number');
set uko.centre = '00000000-0000-0000-0000-000000000001';
insert into ethics_code.revision (centre_id, id, former, body, pdf, prose)
    select '00000000-0000-0000-0000-000000000001', md5(n::text)::uuid, case when n > 1 then md5((n - 1)::text)::uuid end,
        jsonb_build_object('стандарт', n, 'текст', 'Слушаю внимательно'), decode(repeat(lpad(to_hex(n % 256), 2, '0'), 500), 'hex'),
        case when n % 3 > 0 then 'Согласование договоров № ' || n end
    from generate_series(1, 2000) n;
insert into ethics_code.acknowledgement (centre_id, revision, "Сотрудник")
    select '00000000-0000-0000-0000-000000000001', md5((1 + n % 2000)::text)::uuid, 'Сотрудник ' || n from generate_series(1, 100000) n;
update uko.centre set current_revision = md5('2000')::uuid where id = '00000000-0000-0000-0000-000000000001';
