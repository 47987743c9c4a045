package io.youzhi.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond its paths: who it is for, how to log in, keys and problems. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Youzhi 优质").version("0.1")
                        .description("Service quality, from request to closure. 服务质量，从诉求到闭环。")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP)
                                .scheme("basic"))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer keysAndProblems() {
        Content problem = new Content().addMediaType("application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        return api -> api.getPaths().values().forEach(path -> {
            if (path.getPost() != null) {
                path.getPost().addParametersItem(new Parameter().in("header").name("Idempotency-Key").required(false)
                        .schema(new StringSchema().maxLength(Idempotency.LONGEST_KEY))
                        .description("The same key with the same content gets the same answer and creates nothing."));
            }
            path.readOperations().forEach(operation -> operation.getResponses()
                    .addApiResponse("default", new ApiResponse().description("A problem (RFC 9457)")
                            .content(problem)));
        });
    }

    private static Schema<?> problem() {
        return new ObjectSchema().addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema()).addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new StringSchema()).addProperty("code", new StringSchema());
    }
}
