package uko.spi.portlet;

import java.time.ZoneId;
import java.util.UUID;

/**
 * An employment centre, the tenant.
 *
 * @param region the region that it belongs to
 * @param name as people call it: {@code ЦЗН города Заречный}
 * @param zone where its working day is counted
 */
public record Centre(UUID id, UUID region, String name, ZoneId zone) {}
